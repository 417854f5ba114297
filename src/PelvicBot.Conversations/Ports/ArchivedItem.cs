using PelvicBot.Catalog;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Conversations.Ports;

/// <summary>A content item as it once was.</summary>
/// <param name="Hash">Its key: <see cref="ItemInfo.Hash"/>.</param>
/// <param name="Id">The item's id.</param>
/// <param name="Version">The version it had when it was first kept.</param>
/// <param name="Canonical">UTF-8 JSON, as <see cref="CanonicalItem"/> writes it.</param>
public sealed record ArchivedItem(string Hash, string Id, int Version, ReadOnlyMemory<byte> Canonical)
{
    /// <summary>Every item of the catalogues of all languages, each wording once.</summary>
    public static IEnumerable<ArchivedItem> Of(IEnumerable<ContentCatalog> languages) => languages
        .SelectMany(c => c.Items.Values)
        .DistinctBy(i => i.Hash, StringComparer.Ordinal)
        .Select(i => new ArchivedItem(i.Hash, i.Id, i.Version, i.Canonical));
}
