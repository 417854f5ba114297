using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Cues and rulings name known matters, in the words or numbers of the matter.</summary>
public sealed class CueWordsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var item in catalog.Items.Values)
        {
            Check(catalog, item, item.Teaches, "teaches", faults);
        }

        foreach (var ruling in catalog.Rulings.Values)
        {
            Check(catalog, ruling.Info, ruling.Holds, "holds", faults);
        }
    }

    private static void Check(ContentCatalog catalog, ItemInfo item, IEnumerable<Cue> cues, string key, FaultList faults)
    {
        foreach (var cue in cues)
        {
            if (!catalog.CueMatters.TryGetValue(cue.Matter, out var matter))
            {
                faults.Add(item.File, cue.Line, $"{item.Kind} '{item.Id}': unknown matter '{cue.Matter}' in '{key}'{Suggestion.For(cue.Matter, catalog.CueMatters.Keys)}");
            }
            else if (!matter.Knows(cue.Value))
            {
                var allowed = matter.Unit is { } unit ? $"a number of {unit}, or a range such as 2-3" : $"one of {string.Join(", ", matter.Values)}";
                faults.Add(item.File, cue.Line, $"{item.Kind} '{item.Id}': '{cue.Matter}' cannot be '{cue.Value}'{Suggestion.For(cue.Value, matter.Values)}; it is {allowed}");
            }
        }
    }
}
