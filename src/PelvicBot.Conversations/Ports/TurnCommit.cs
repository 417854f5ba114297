using NodaTime;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>Everything a turn changes, committed in one transaction or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>The new state, with the version that was loaded (0 for a new conversation); stored as that version + 1.</summary>
    public required StoredConversation Conversation { get; init; }

    /// <summary>The new member document with the version that was loaded; null when it did not change.</summary>
    public StoredMember? Member { get; init; }

    /// <summary>The sender's id on the channel, remembered as belonging to the member; null for a turn nobody typed.</summary>
    public string? UserId { get; init; }

    /// <summary>Remembered so that a repeated delivery is recognised; marks a logged inbound activity of that id as handled, and erases a kept one. Null when the channel gave none.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Remembered as the activity's id is, so that a card counts once however often it is tapped.</summary>
    public string? CardId { get; init; }

    /// <summary>In the order to send. Each has an <c>id</c> of ours already.</summary>
    public required IReadOnlyList<Activity> Messages { get; init; }

    public required Delivery Delivery { get; init; }

    public IReadOnlyList<MemberEvent> Events { get; init; } = [];

    /// <summary>Due items set by the turn; each replaces the member's item of the same kind.</summary>
    public IReadOnlyList<DueItem> Due { get; init; } = [];

    /// <summary>Kinds of due items that the turn cancels for the member.</summary>
    public IReadOnlyList<DueKind> Cancel { get; init; } = [];

    /// <summary>The due item that this turn is: deleted with the commit. When it is gone or has another version, nothing is committed (<see cref="CommitOutcome.Stale"/>).</summary>
    public DueItem? Fired { get; init; }

    /// <summary>Erases everything about the member, transcripts of all their conversations included, before the rest is stored.</summary>
    public bool EraseMember { get; init; }

    /// <summary>A code that the turn gave out; null for none.</summary>
    public LinkCodeGiven? CodeGiven { get; init; }

    /// <summary>A code that the turn used: the conversation's member is the one it was given to. When it is not valid any more, the outcome is <see cref="CommitOutcome.Conflict"/>.</summary>
    public LinkCodeUsed? CodeUsed { get; init; }

    /// <summary>The member wrote: they count as reachable again, and what is due to them unasked (<see cref="DueKinds.FollowsMember"/>) comes to this conversation.</summary>
    public bool Heard { get; init; }

    /// <summary>Coaching time of the turn.</summary>
    public required Instant At { get; init; }
}
