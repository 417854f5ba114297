using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>Other turns kept changing the conversation or the member; nothing of this turn was stored.</summary>
public sealed class TurnConflictException(ConversationKey conversation)
    : Exception($"A turn on channel '{conversation.Channel}' lost every race for its conversation; send the activity again.");
