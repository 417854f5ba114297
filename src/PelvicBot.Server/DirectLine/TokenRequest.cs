using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.DirectLine;

/// <summary>The body of <c>tokens/generate</c> and of starting a conversation; fields not named here are ignored.</summary>
/// <param name="User">Whom the token is for.</param>
/// <param name="Locale">BCP 47 tag.</param>
/// <param name="TrustedOrigins">Origins of the pages that may use the token; none for any that Direct Line is open to. Heard with the secret only.</param>
public sealed record TokenRequest(ChannelAccount? User, string? Locale, IReadOnlyList<string>? TrustedOrigins)
{
    /// <summary>Characters.</summary>
    public const int LongestUserId = 200;

    /// <summary>A token goes with every request, so what is in it is short.</summary>
    public const int MostOrigins = 10;
}
