namespace PelvicBot.Conversations.Ports;

/// <summary>A member as the store keeps them.</summary>
/// <param name="Id">Opaque, random; no name and no channel id in it.</param>
/// <param name="Version">Raised by every commit that changes the document; 0 for one never stored.</param>
/// <param name="Document">UTF-8 JSON, stored plainly (architecture.md, rule 8).</param>
public sealed record StoredMember(string Id, long Version, ReadOnlyMemory<byte> Document);
