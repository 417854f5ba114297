namespace PelvicBot.Conversations.Messages;

/// <summary>Data of a member's event: ids and numbers only.</summary>
public sealed record EventData
{
    public string? Id { get; init; }

    public string? Rule { get; init; }

    public string? Level { get; init; }

    public int? Value { get; init; }
}
