namespace PelvicBot.Conversations.Ports;

/// <summary>A conversation on a channel: the unit that takes one turn at a time.</summary>
/// <param name="Channel">The activity's <c>channelId</c>.</param>
/// <param name="Conversation">The activity's <c>conversation.id</c>, as the channel wrote it.</param>
public readonly record struct ConversationKey(string Channel, string Conversation);
