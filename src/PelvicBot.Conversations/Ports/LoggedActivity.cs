using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>An activity of a transcript with its position, from 1, in its conversation.</summary>
public sealed record LoggedActivity(long Position, Activity Activity);
