using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Answers;

/// <summary><c>kind: synonyms</c>: the groups of words that mean the same to the search.</summary>
public sealed class SynonymsKind : IContentKind
{
    public string Kind => "synonyms";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var group = new SynonymGroup(info, [.. item.Heard("words")], item.OptionalNumber("weight") ?? 1, item.Flag("separate"));
        if (group.Words.IsEmpty)
        {
            item.Fault("words", "'words' is missing or empty: list the words that mean the same");
        }

        catalog.Synonyms.Add(info.Id, group);
    }
}
