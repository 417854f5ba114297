using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Wording;

/// <summary><c>kind: forbidden-words</c>: <c>words</c>, <c>because</c>, <c>instead</c>, and <c>except</c> with <c>item</c> and <c>because</c>.</summary>
public sealed class ForbiddenWordsKind : IContentKind
{
    public string Kind => "forbidden-words";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var read = new ForbiddenWords
        {
            Info = info,
            Words = [.. item.Texts("words")],
            Because = item.Text("because"),
            Instead = item.Text("instead"),
            Exceptions = [.. item.Maps("except").Select(ReadException)],
        };
        if (read.Words.IsEmpty)
        {
            item.Fault("words", "'words' is missing: list what must not be said");
        }

        catalog.ForbiddenWords.Add(info.Id, read);
    }

    private static ForbiddenWordsException ReadException(Fields fields)
    {
        var read = new ForbiddenWordsException(fields.Text("item"), fields.Text("because"), fields.Line);
        fields.Done();
        return read;
    }
}
