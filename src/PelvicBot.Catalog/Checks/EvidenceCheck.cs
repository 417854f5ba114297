using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Sources;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>No item claims stronger evidence than the best of its sources is worth, and what only a guide says rests on a guide.</summary>
public sealed class EvidenceCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var item in catalog.Items.Values)
        {
            var best = item.Sources.Select(s => catalog.Sources.GetValueOrDefault(s.Source)).OfType<Source>().Select(s => s.Worth).DefaultIfEmpty(Evidence.None).Min();
            if (item.Sources.IsEmpty || item.Sources.Any(s => !catalog.Sources.ContainsKey(s.Source)))
            {
                continue;
            }

            if (item.Evidence < best)
            {
                faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': its evidence is {Word(item.Evidence)}, but the best of its sources is worth {Word(best)}; name a better source, or say 'evidence: {Word(best)}'");
            }
            else if (item.Evidence == Evidence.GuideOnly && item.Sources.All(s => catalog.Sources[s.Source].Worth != Evidence.GuideOnly))
            {
                faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': its evidence is guide-only, but none of its sources is a guide; say 'evidence: {Word(best)}'");
            }
        }
    }

    private static string Word(Evidence evidence) => ItemInfoReader.Evidences[(int)evidence];
}
