namespace PelvicBot.Conversations.Messages;

/// <summary>A message in a member's log: not its text, but what the text was made from.</summary>
/// <param name="Id">The step that spoke.</param>
/// <param name="Items">In the order in which they speak; an item within another one's placeholder comes after it.</param>
public sealed record LoggedMessage(string Id, IReadOnlyList<LoggedItem> Items)
{
    /// <summary>It arrived unasked.</summary>
    public bool? Unasked { get; init; }
}
