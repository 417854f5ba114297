using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// Every fact of the list is covered by an item, of the kind its section asks for, or left out for a reason, and never both; and items
/// cover only facts that are listed.
/// </summary>
public sealed class CoverageCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var facts = catalog.FactSections.SelectMany(s => s.Facts).ToList();
        var known = facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in facts.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var (first, second) = (twice.First(), twice.Last());
            faults.Add(second.File, second.Line, $"fact '{second.Id}': it is listed already at {first.File}:{first.Line}");
        }

        foreach (var row in CoverageTable.Of(catalog))
        {
            Row(row, faults);
        }

        foreach (var section in catalog.FactSections)
        {
            foreach (var left in section.LeftOut.Where(l => section.Facts.All(f => f.Id != l.Id)))
            {
                faults.Add(section.Info.File, left.Line, $"fact '{left.Id}': it is left out, but '{section.Info.Id}' does not list it{Suggestion.For(left.Id, section.Facts.Select(f => f.Id))}");
            }
        }

        foreach (var item in catalog.Items.Values.Where(_ => known.Count > 0))
        {
            foreach (var id in item.Covers.Where(c => !known.Contains(c)))
            {
                faults.Add(item.File, item.Line, $"{item.Kind} '{item.Id}': it covers the unknown fact '{id}'{Suggestion.For(id, known)}");
            }
        }
    }

    private static void Row(CoverageRow row, FaultList faults)
    {
        var (fact, carrier) = (row.Fact, row.Section.CarriedBy);
        if (row.IsHole)
        {
            faults.Add(fact.File, fact.Line, $"fact '{fact.Id}': no item covers it; add it to the 'covers' of the item that teaches it, or to 'left-out' with the reason");
        }
        else if (row.LeftOut is { } left && !row.CoveredBy.IsEmpty)
        {
            var by = row.CoveredBy[0];
            faults.Add(fact.File, left.Line, $"fact '{fact.Id}': it is left out, but '{by.Id}' covers it ({by.File}:{by.Line}); take one of the two away");
        }
        else if (row.LeftOut is null && carrier is not null && row.CoveredBy.All(i => i.Kind != carrier))
        {
            var by = row.CoveredBy[0];
            faults.Add(fact.File, fact.Line, $"fact '{fact.Id}': it must be covered by an item of the kind {carrier}, but only '{by.Id}' and its like cover it");
        }
    }
}
