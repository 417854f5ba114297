using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Coverage;

/// <summary>Every fact of the list with the items that cover it, or the reason for leaving it out; in the order of the files.</summary>
public static class CoverageTable
{
    public static ImmutableArray<CoverageRow> Of(ContentCatalog catalog)
    {
        var covering = catalog.Items.Values
            .SelectMany(i => i.Covers.Select(fact => (Fact: fact, Item: i)))
            .ToLookup(p => p.Fact, p => p.Item, StringComparer.Ordinal);
        return
        [
            .. from section in catalog.FactSections
               from fact in section.Facts
               select new CoverageRow(
                   section,
                   fact,
                   [.. covering[fact.Id].OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)],
                   section.LeftOut.FirstOrDefault(l => l.Id == fact.Id)),
        ];
    }
}
