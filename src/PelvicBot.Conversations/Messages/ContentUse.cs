namespace PelvicBot.Conversations.Messages;

/// <summary>A content item that a message was made from, at the version it had.</summary>
public sealed record ContentUse(string Id, int Version);
