using System.Collections.Immutable;

namespace PelvicBot.Server.Settings;

/// <summary>The bot's registration and the channels it trusts. The URLs differ in the government cloud and in tests.</summary>
public sealed record BotFrameworkSettings
{
    /// <summary>Null: no credentials, so the channel endpoint is open on loopback in Development and closed everywhere else.</summary>
    public string? AppId { get; init; }

    public string? AppPassword { get; init; }

    /// <summary>The government's name for <c>ChannelService</c>, the SDK's own setting.</summary>
    public const string GovernmentService = "https://botframework.azure.us";

    /// <summary>Endpoints of the US Government's cloud.</summary>
    public static readonly BotFrameworkSettings Government = new()
    {
        OpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        TokenIssuer = "https://api.botframework.us",
        LoginUrl = "https://login.microsoftonline.us/",
        OAuthScope = "https://api.botframework.us/.default",
        AllowedServiceUrls = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us"],
    };

    public AppType AppType { get; init; } = AppType.MultiTenant;

    public string? TenantId { get; init; }

    public string OpenIdMetadataUrl { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string TokenIssuer { get; init; } = "https://api.botframework.com";

    /// <summary>Ends with a slash. The tenant comes after it, unless it has a path, which is one.</summary>
    public string LoginUrl { get; init; } = "https://login.microsoftonline.com/";

    public string OAuthScope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts (<c>smba.trafficmanager.net</c>, <c>*.botframework.com</c>) or whole origins (<c>http://127.0.0.1:5000/</c>).</summary>
    public ImmutableArray<string> AllowedServiceUrls { get; init; } =
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"];

    /// <summary>Requests a second that this process sends to one Teams tenant at most; Teams allows an app 30 to 50.</summary>
    public int SendsPerSecond { get; init; } = 30;
}
