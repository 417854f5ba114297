namespace PelvicBot.Conversations.Ports;

/// <summary>A fact about a member, append-only: what later decisions, summaries and exports are made from.</summary>
/// <param name="Type">A stable name: <c>session-completed</c>.</param>
/// <param name="Data">UTF-8 JSON object of ids and numbers; no free text.</param>
public sealed record MemberEvent(string Type, ReadOnlyMemory<byte> Data);
