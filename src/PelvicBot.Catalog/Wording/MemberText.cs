using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Wording;

/// <summary>A text that members may read, with the words that the coach fills in put in.</summary>
/// <param name="Item">Where it stands.</param>
/// <param name="Text">The text.</param>
public sealed record MemberText(ItemInfo Item, string Text);
