using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>A committed message that its channel has not taken yet.</summary>
/// <param name="Sequence">Position in the log of all messages; the order within a conversation.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Reference">Latest address of the conversation.</param>
/// <param name="Activity">The message, with an id of ours; null when what is stored of it cannot be read.</param>
/// <param name="Attempts">How often delivery was tried.</param>
public sealed record OutgoingMessage(
    long Sequence, ConversationKey Conversation, ConversationReference Reference, Activity? Activity, int Attempts);
