using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>A ruling rests on a source, and the items that show it at work exist.</summary>
public sealed class RulingsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var ruling in catalog.Rulings.Values)
        {
            var info = ruling.Info;
            if (info.Sources.IsEmpty)
            {
                faults.Add(info.File, info.Line, $"ruling '{info.Id}': 'sources' is missing: a ruling says what it rests on");
            }

            foreach (var id in ruling.SeenIn.Where(i => !catalog.Items.ContainsKey(i)))
            {
                faults.Add(info.File, info.Line, $"ruling '{info.Id}': unknown item '{id}' in 'seen-in'{Suggestion.For(id, catalog.Items.Keys)}");
            }
        }
    }
}
