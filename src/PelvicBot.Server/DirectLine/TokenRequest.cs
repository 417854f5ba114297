using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.DirectLine;

/// <summary>The body of <c>tokens/generate</c> and of starting a conversation; fields not named here are ignored.</summary>
/// <param name="User">Whom the token is for.</param>
/// <param name="Locale">BCP 47 tag.</param>
public sealed record TokenRequest(ChannelAccount? User, string? Locale)
{
    /// <summary>Characters.</summary>
    public const int LongestUserId = 200;
}
