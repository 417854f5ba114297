using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Messages;

/// <summary>
/// Something the coach says: plain text with <c>{placeholders}</c>, lines kept. The texts of content/en/messages.
/// </summary>
/// <param name="Info">Identity and review; the id is <c>dialog/step</c> or <c>topic/name</c>.</param>
/// <param name="Text">At most about 60 words.</param>
public sealed record Message(ItemInfo Info, string Text);
