using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Phrases;

/// <summary><c>kind: phrases</c>: items of <c>id</c> and <c>phrases</c>.</summary>
public sealed class PhrasesKind : IContentKind
{
    public string Kind => "phrases";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Phrases.Add(info.Id, new PhraseList(info, [.. item.Heard("phrases").Select(t => t.ToLowerInvariant())]));
}
