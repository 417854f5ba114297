namespace PelvicBot.BotFramework.Schema;

/// <summary>The answer to <c>expectReplies</c>, a Direct Line poll and a Direct Line stream frame.</summary>
public sealed record ActivityList
{
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Direct Line's position in the conversation's log; absent in an <c>expectReplies</c> answer.</summary>
    public string? Watermark { get; init; }
}
