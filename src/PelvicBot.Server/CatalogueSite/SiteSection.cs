using PelvicBot.Catalog;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>A page of items.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What a reviewer looks for.</param>
/// <param name="Holds">Whether an item belongs here.</param>
public sealed record SiteSection(string File, string Title, string Lead, Func<ItemInfo, bool> Holds)
{
    /// <summary>The keys of its items, in the order of their files.</summary>
    public IEnumerable<string> Keys(ContentCatalog catalog) => catalog.Items
        .Where(i => SiteSections.Of(i.Value) == this)
        .OrderBy(i => i.Value.File, StringComparer.Ordinal).ThenBy(i => i.Value.Line).ThenBy(i => i.Key, StringComparer.Ordinal)
        .Select(i => i.Key);
}
