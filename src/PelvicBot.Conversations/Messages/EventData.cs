using PelvicBot.BotFramework.Dialogs;

namespace PelvicBot.Conversations.Messages;

/// <summary>Data of a member's event: ids, numbers, and short words of the catalogue; never the member's own.</summary>
public sealed record EventData
{
    public string? Id { get; init; }

    public string? Rule { get; init; }

    public string? Level { get; init; }

    public int? Value { get; init; }

    /// <summary>A choice, a number or a yes.</summary>
    public DialogValue? Answer { get; init; }

    /// <summary>The items that were asked, practised or decided by, as they were.</summary>
    public IReadOnlyList<LoggedItem>? Content { get; init; }

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<LoggedMessage>? Messages { get; init; }
}
