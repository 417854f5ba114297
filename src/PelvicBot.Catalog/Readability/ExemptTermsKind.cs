using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Readability;

/// <summary><c>kind: exempt-terms</c>: words that the reading grade leaves out, because there is no plainer word for them.</summary>
public sealed class ExemptTermsKind : IContentKind
{
    public string Kind => "exempt-terms";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) => catalog.ExemptTerms.UnionWith(item.Heard("words"));
}
