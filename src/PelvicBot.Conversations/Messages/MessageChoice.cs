namespace PelvicBot.Conversations.Messages;

/// <summary>One answer that a message offers; value and title are both accepted back.</summary>
public sealed record MessageChoice(string Value, string Title);
