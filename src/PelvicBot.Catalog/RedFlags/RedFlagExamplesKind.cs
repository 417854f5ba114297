using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.RedFlags;

/// <summary><c>kind: red-flag-examples</c>: items of <c>id</c>, <c>flag</c> (left out for messages that are harmless) and <c>messages</c>.</summary>
public sealed class RedFlagExamplesKind : IContentKind
{
    public string Kind => "red-flag-examples";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var flag = item.OptionalText("flag");
        var messages = item.Heard("messages");
        if (messages.Count == 0)
        {
            item.Fault("messages", "'messages' is missing: at least one message as people write it");
            return;
        }

        catalog.RedFlagExamples.Add(new RedFlagExamples(info, flag, [.. messages]));
    }
}
