using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace PelvicBot.Server.DirectLine;

/// <summary>Ids of conversations and people: 128 random bits, so that nobody guesses one.</summary>
public static class DirectLineIds
{
    private const string GuestSuffix = "-g";

    public static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));

    /// <param name="guest">Its token will name no user: its people are told apart by the conversation they are in.</param>
    public static string NewConversation(bool guest) => Random() + (guest ? GuestSuffix : "");

    public static bool IsGuests(string conversation) => conversation.EndsWith(GuestSuffix, StringComparison.Ordinal);

    /// <summary>
    /// Who the coach takes the sender for. A guest's own id is whatever they wrote, so it must not lead to a member of another conversation.
    /// </summary>
    public static string Person(string conversation, string? from) =>
        IsGuests(conversation) || from is not { Length: > 0 } ? "guest-" + conversation : from;
}
