using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Loading;

/// <summary>
/// One kind of content file: how its items are read and put into the catalogue being built. One class and one file per kind, named
/// in <see cref="ContentKinds"/>.
/// </summary>
public interface IContentKind
{
    /// <summary>The word after <c>kind:</c> in a file's header.</summary>
    string Kind { get; }

    /// <summary>Reads the kind's own fields of one item; the shared ones are in <paramref name="info"/> already.</summary>
    void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog);
}
