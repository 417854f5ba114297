namespace PelvicBot.Conversations.Ports;

/// <summary>A conversation as the store keeps it; the store knows nothing of what is in the documents.</summary>
/// <param name="Key">Which conversation.</param>
/// <param name="Version">Raised by every commit; 0 for one that was never stored.</param>
/// <param name="MemberId">The opaque id of the member it belongs to.</param>
/// <param name="State">UTF-8 JSON: the dialogs under way.</param>
/// <param name="Reference">UTF-8 JSON of a <c>ConversationReference</c>: where to write to unasked.</param>
public sealed record StoredConversation(
    ConversationKey Key, long Version, string MemberId, ReadOnlyMemory<byte> State, ReadOnlyMemory<byte> Reference);
