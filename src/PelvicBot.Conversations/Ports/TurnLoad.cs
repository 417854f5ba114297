using NodaTime;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>All a turn needs from the store, read in one go.</summary>
/// <param name="Conversation">Null when the conversation is new.</param>
/// <param name="MemberId">The member of the conversation or, when it is new, of the sender's identity; null for a newcomer.</param>
/// <param name="Member">Null when nothing is stored about the member.</param>
/// <param name="Seen">The activity id was handled before: do nothing again.</param>
/// <param name="EarlierReplies">With <paramref name="Seen"/> or <paramref name="CardUsed"/>, what was answered then, in order.</param>
/// <param name="CardUsed">The card was used before, by another activity or by this one.</param>
/// <param name="UnreachableSince">Coaching time since when nothing is due to the member, because their channel takes nothing for them; null when it does.</param>
public sealed record TurnLoad(
    StoredConversation? Conversation, string? MemberId, StoredMember? Member, bool Seen, IReadOnlyList<Activity> EarlierReplies,
    bool CardUsed = false, Instant? UnreachableSince = null);
