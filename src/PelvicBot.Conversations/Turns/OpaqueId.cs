using System.Security.Cryptography;

namespace PelvicBot.Conversations.Turns;

/// <summary>Ids of members and messages.</summary>
internal static class OpaqueId
{
    /// <summary>128 random bits, so that an id says nothing and cannot be guessed.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
