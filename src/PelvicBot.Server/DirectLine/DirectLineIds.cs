using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace PelvicBot.Server.DirectLine;

/// <summary>Ids of conversations and people: 128 random bits, so that nobody guesses one.</summary>
public static class DirectLineIds
{
    private const string GuestSuffix = "-g";

    public static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>The id of an activity that its client has numbered: the same whenever, and on whichever node, the client offers it again.</summary>
    public static string OfClient(string conversation, string from, string clientActivityId) => Base64UrlEncoder.Encode(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{from.Length}\n{from}{clientActivityId}"))[..16]);

    /// <param name="guest">Its token will name no user: its people are told apart by the conversation they are in.</param>
    public static string NewConversation(bool guest) => Random() + (guest ? GuestSuffix : "");

    public static bool IsGuests(string conversation) => conversation.EndsWith(GuestSuffix, StringComparison.Ordinal);

    /// <summary>
    /// Who the coach takes the sender for. A guest's own id is whatever they wrote, so it must not lead to a member of another conversation.
    /// </summary>
    public static string Person(string conversation, string? from) =>
        IsGuests(conversation) || from is not { Length: > 0 } ? "guest-" + conversation : from;
}
