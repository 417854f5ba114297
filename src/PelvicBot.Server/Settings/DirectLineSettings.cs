using System.Collections.Immutable;

namespace PelvicBot.Server.Settings;

/// <summary>Who may use Direct Line, from where, and how often.</summary>
public sealed record DirectLineSettings
{
    /// <summary>Characters that a secret has at least, outside Development.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Any of them opens what a secret opens, so that one can be replaced while another is still in use. None: only loopback callers, and only in Development.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];

    /// <summary>Origins of pages that may call; empty for any page that holds a token.</summary>
    public ImmutableArray<string> TrustedOrigins { get; init; } = [];

    /// <summary>Tokens that one address may ask for, and with them its tries of a secret; 0 for no limit.</summary>
    public int TokensPerMinute { get; init; } = 60;

    /// <summary>Conversations that one address may start; 0 for no limit.</summary>
    public int ConversationsPerMinute { get; init; } = 60;

    /// <summary>Activities that one address may post; 0 for no limit.</summary>
    public int PostsPerMinute { get; init; } = 600;
}
