namespace PelvicBot.Conversations.Messages;

/// <summary>The entity on every outgoing message: which step spoke, from which content, and what it expects (conversation.md).</summary>
public sealed record MessageEntity
{
    public const string EntityType = "PelvicBot/Message";

    /// <summary><c>dialog/step</c>; a question's id.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<ContentUse> Content { get; init; }

    /// <summary>text, choice, choices, confirm, scale, number, time or none.</summary>
    public required string Expects { get; init; }

    public IReadOnlyList<MessageChoice>? Choices { get; init; }

    public int? Min { get; init; }

    public int? Max { get; init; }
}
