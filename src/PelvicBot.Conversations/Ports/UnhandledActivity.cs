using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>An inbound activity that was stored before its turn, and whose turn never committed.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Activity">What was stored.</param>
/// <param name="IsLogged">Whether it stands in the conversation's transcript; else it was kept for its turn alone.</param>
public sealed record UnhandledActivity(ConversationKey Conversation, Activity Activity, bool IsLogged);
