using PelvicBot.Conversations.Messages.Cards;

namespace PelvicBot.Conversations.Messages;

/// <summary>A message being written in a turn; <see cref="MessageComposer"/> makes the activity of it.</summary>
public sealed class MessageDraft
{
    /// <summary><c>dialog/step</c>.</summary>
    public required string Id { get; init; }

    public required string Text { get; set; }

    public List<ContentUse> Content { get; init; } = [];

    public string Expects { get; init; } = "none";

    public IReadOnlyList<MessageChoice> Choices { get; init; } = [];

    /// <summary>The choice that clears all others, by its value.</summary>
    public string? NoneOfThem { get; init; }

    public int? Min { get; init; }

    public int? Max { get; init; }

    /// <summary>Arrives unasked, so its notification must be neutral.</summary>
    public bool Unasked { get; set; }

    /// <summary>Shown instead of words; only where the channel shows cards.</summary>
    public AdaptiveCard? Card { get; init; }

    public IReadOnlyList<CitationEntity.Claim> Citations { get; init; } = [];
}
