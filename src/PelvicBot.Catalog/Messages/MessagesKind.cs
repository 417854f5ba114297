using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Messages;

/// <summary><c>kind: messages</c>: items of <c>id</c> and <c>text</c>.</summary>
public sealed class MessagesKind : IContentKind
{
    public string Kind => "messages";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Messages.Add(info.Id, new Message(info, item.Prose("text")));
}
