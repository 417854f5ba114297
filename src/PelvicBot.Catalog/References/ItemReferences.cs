using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.References;

/// <summary>Who uses which item, worked out from the items' own fields, so that a new kind of content is covered without anyone's remembering.</summary>
public sealed class ItemReferences
{
    private readonly FrozenDictionary<string, ImmutableArray<ItemReference>> _byTarget;

    /// <param name="catalog">The catalogue.</param>
    /// <param name="outside">Uses from outside the content: dialogs, the program.</param>
    public ItemReferences(ContentCatalog catalog, IEnumerable<ItemReference> outside)
    {
        var finder = new ReferenceFinder(catalog);
        _byTarget = catalog.Items
            .SelectMany(i => Of(finder, i.Key, i.Value))
            .Concat(outside)
            .Distinct()
            .GroupBy(r => r.To, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.From, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Uses of an item, by who uses it.</summary>
    /// <param name="key">Its key in <see cref="ContentCatalog.Items"/>.</param>
    public ImmutableArray<ItemReference> To(string key) => _byTarget.GetValueOrDefault(key, []);

    /// <summary>
    /// Items that nothing uses although their kind is only ever used by name: they are never said, asked or practised. Rules, answers, flags and
    /// vocabulary work by themselves and are not meant; nor are messages, of which loading the dialogs finds those that nothing says.
    /// </summary>
    public IEnumerable<ItemInfo> Unused(ContentCatalog catalog) => catalog.Items
        .Where(i => UsedByName.Contains(i.Value.Kind) && !_byTarget.ContainsKey(i.Key))
        .Select(i => i.Value)
        .OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line);

    private static readonly FrozenSet<string> UsedByName = FrozenSet.ToFrozenSet(
        ["question", "exercise", "programme", "urgent-reply", "body-word", "condition", "questionnaire", "source"], StringComparer.Ordinal);

    private static IEnumerable<ItemReference> Of(ReferenceFinder finder, string key, ItemInfo info)
    {
        using var canonical = JsonDocument.Parse(info.Canonical);
        return finder.In(key, canonical.RootElement.GetProperty("item")).Where(r => r.To != key).ToList();
    }
}
