using PelvicBot.Catalog;
using PelvicBot.Catalog.Items;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions;

/// <summary>An item's sources as members see them.</summary>
public static class SourceNames
{
    /// <summary>The line that names an item's sources and says whether a clinician has reviewed it.</summary>
    public static string Line(CoachTurn turn, ItemInfo info) =>
        turn.Text(info.Reviewed ? "answer/source-line-reviewed" : "answer/source-line", ("sources", string.Join("; ", Titles(turn.Services.Catalog, info))));

    /// <summary>The channel's native citations for its sources.</summary>
    public static IReadOnlyList<CitationEntity.Claim> Citations(ContentCatalog catalog, ItemInfo info) =>
    [
        .. info.Sources.DistinctBy(s => s.Source).Where(s => catalog.Sources.ContainsKey(s.Source)).Select((s, i) => new CitationEntity.Claim
        {
            Position = i + 1,
            Appearance = new CitationEntity.Document
            {
                Name = catalog.Sources[s.Source].Title,
                Abstract = catalog.Sources[s.Source].Publisher ?? catalog.Sources[s.Source].Title,
                Url = catalog.Sources[s.Source].Url,
            },
        }),
    ];

    private static IEnumerable<string> Titles(ContentCatalog catalog, ItemInfo info) =>
        info.Sources.Select(s => catalog.Sources.TryGetValue(s.Source, out var source) ? source.Title : s.Source).Distinct(StringComparer.Ordinal);
}
