using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Exercises;

/// <summary><c>kind: body-words</c>: the words behind a placeholder for each body; the id <c>words/perineum</c> fills <c>{perineum}</c>.</summary>
public sealed class BodyWordsKind : IContentKind
{
    public const string Prefix = "words/";

    public string Kind => "body-words";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        if (!info.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            item.Fault("id", "the id must begin with 'words/': what follows is the placeholder");
        }

        var words = Read(item);
        if (info.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            catalog.BodyWords.Add(info.Id[Prefix.Length..], words);
        }
    }

    internal static WordsByBody Read(Fields fields) => new(fields.Prose("vulva"), fields.Prose("penis"), fields.Prose("unspecified"));
}
