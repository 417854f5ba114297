using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Urgent;

/// <summary><c>kind: urgent-replies</c>: items of <c>id</c>, <c>text</c> and <c>quotes-member</c>.</summary>
public sealed class UrgentRepliesKind : IContentKind
{
    public string Kind => "urgent-replies";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var text = item.Prose("text");
        foreach (var placeholder in Placeholders.In(text))
        {
            if (!UrgentReply.Placeholders.Contains(placeholder, StringComparer.Ordinal))
            {
                item.Fault("text", $"unknown placeholder '{{{placeholder}}}'{Suggestion.For(placeholder, UrgentReply.Placeholders)}");
            }
        }

        catalog.UrgentReplies.Add(info.Id, new UrgentReply(info, text, item.Flag("quotes-member")));
    }
}
