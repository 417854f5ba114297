using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>The conversation was stored by a later release. It is left as it is.</summary>
public sealed class StateTooNewException(ConversationKey conversation, int schema)
    : Exception($"A conversation on channel '{conversation.Channel}' was stored by a later release (shape {schema}); start that release again.");
