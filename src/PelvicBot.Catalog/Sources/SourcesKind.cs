using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Sources;

/// <summary><c>kind: sources</c>: the publications that items name in <c>sources</c>.</summary>
public sealed class SourcesKind : IContentKind
{
    public string Kind => "sources";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Sources.Add(
            info.Id,
            new Source(info, item.Text("title"), item.OptionalText("publisher"), item.OptionalInt("year", 1900, 2100), item.OptionalText("url"), ReadWorth(item), [.. item.Texts("places")]));

    private static Evidence ReadWorth(Fields item) => (Evidence)Array.IndexOf(ItemInfoReader.Evidences, item.Word("worth", ItemInfoReader.Evidences));
}
