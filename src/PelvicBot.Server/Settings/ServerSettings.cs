using System.Collections.Immutable;
using System.Net;
using NodaTime;

namespace PelvicBot.Server.Settings;

/// <summary>Everything that can be configured, checked. Made by <see cref="SettingsReader"/>; nobody else reads the configuration.</summary>
public sealed record ServerSettings
{
    public required bool Development { get; init; }

    /// <summary>Where the service listens; loopback only in Development.</summary>
    public required ImmutableArray<string> Urls { get; init; }

    public required StorageSettings Storage { get; init; }

    public required BotFrameworkSettings BotFramework { get; init; }

    public required DirectLineSettings DirectLine { get; init; }

    /// <summary>Proxies whose <c>X-Forwarded-For</c> is believed, besides those on this machine.</summary>
    public ImmutableArray<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Whether content that nobody has reviewed may be served.</summary>
    public required bool AllowDrafts { get; init; }

    /// <summary>How long before a review expires the operator is told.</summary>
    public required Duration WarnBefore { get; init; }

    /// <summary>The locales that are served besides English; each is a folder of content/.</summary>
    public required ImmutableArray<string> Locales { get; init; }

    /// <summary>Development only: where the coaching clock begins.</summary>
    public Instant? ClockStart { get; init; }

    /// <summary>How long both sides of a web transcript are kept.</summary>
    public required Duration KeepTranscript { get; init; }

    /// <summary>The built web page: a folder with index.html; it may not be there.</summary>
    public required string PageFolder { get; init; }
}
