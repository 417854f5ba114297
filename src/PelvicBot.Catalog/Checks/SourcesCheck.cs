using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// Every source that an item names exists; a place in it (after <c>#</c>) is a listed fact that this source states, or one of the source's
/// own sections; and where a source has such places, one is named.
/// </summary>
public sealed class SourcesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        if (catalog.Sources.Count == 0)
        {
            return;
        }

        var places = catalog.FactSections.SelectMany(s => s.Facts)
            .SelectMany(f => f.In.Select(source => (Source: source, Place: f.Id)))
            .Concat(catalog.Sources.Values.SelectMany(s => s.Places.Select(place => (Source: s.Info.Id, Place: place))))
            .ToLookup(p => p.Source, p => p.Place, StringComparer.Ordinal);
        foreach (var item in catalog.Items.Values)
        {
            Check(catalog, places, item, item.Line, item.Sources, faults);
        }

        foreach (var rule in Rules(catalog))
        {
            Check(catalog, places, catalog.Items[rule.ItemId], rule.Line, rule.Sources, faults);
        }

        foreach (var programme in catalog.Programmes.Values)
        {
            foreach (var note in programme.Notes)
            {
                Check(catalog, places, programme.Info, programme.Info.Line, note.Sources, faults);
            }
        }

        foreach (var fact in catalog.FactSections.SelectMany(s => s.Facts))
        {
            foreach (var source in fact.In.Where(s => !catalog.Sources.ContainsKey(s)))
            {
                faults.Add(fact.File, fact.Line, $"fact '{fact.Id}': unknown source '{source}'{Suggestion.For(source, catalog.Sources.Keys)}");
            }
        }
    }

    private static IEnumerable<Contraindication> Rules(ContentCatalog catalog) =>
        catalog.Exercises.Values.SelectMany(e => e.Contraindications).Concat(catalog.Programmes.Values.SelectMany(p => p.Replacements).Select(r => r.Rule));

    private static void Check(
        ContentCatalog catalog, ILookup<string, string> places, ItemInfo item, int line, ImmutableArray<SourceRef> sources, FaultList faults)
    {
        foreach (var source in sources)
        {
            if (!catalog.Sources.ContainsKey(source.Source))
            {
                Report($"unknown source '{source.Source}'{Suggestion.For(source.Source, catalog.Sources.Keys)}");
            }
            else if (places.Contains(source.Source) && source.Where is null)
            {
                Report($"the source '{source.Source}' is named without its place; add it after a #, such as '{source.Source}#{places[source.Source].First()}'");
            }
            else if (source.Where is { } place && places.Contains(source.Source) && !places[source.Source].Contains(place))
            {
                Report($"'{source.Source}' has no place '{place}'{Suggestion.For(place, places[source.Source])}");
            }
        }

        void Report(string message) => faults.Add(item.File, line, $"{item.Kind} '{item.Id}': {message}");
    }
}
