using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Settings;

/// <summary>Turns the configuration into <see cref="ServerSettings"/>, or refuses it with a sentence for each bad value.</summary>
public sealed partial class SettingsReader
{
    private static readonly InstantPattern UtcMinute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm'Z'");

    private readonly IConfiguration configuration;
    private readonly bool development;
    private readonly List<string> faults = [];

    private SettingsReader(IConfiguration configuration, string environment)
    {
        this.configuration = configuration;
        development = string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase);
    }

    /// <exception cref="StartupException">A value is bad; its message has a line for each.</exception>
    public static ServerSettings Read(IConfiguration configuration, string environment)
    {
        var reader = new SettingsReader(configuration, environment);
        var settings = reader.Read();
        return reader.faults.Count == 0 ? settings : throw new StartupException(string.Join('\n', reader.faults));
    }

    private ServerSettings Read() => new()
    {
        Development = development,
        Urls = Urls(),
        Storage = Storage(),
        BotFramework = BotFramework(),
        DirectLine = DirectLine(),
        TrustedProxies = TrustedProxies(),
        AllowDrafts = Flag("Catalog:AllowDrafts", development),
        WarnBefore = Time("Catalog:WarnBefore", "P42D", "write days such as P42D, more than zero"),
        Locales = List("Catalog:Locales"),
        ClockStart = ClockStart(),
        KeepTranscript = Time("WebChat:KeepTranscript", "P7D", "write days or hours such as P7D or PT12H, more than zero"),
        PageFolder = Text("WebChat:Folder") is { } folder ? Path.GetFullPath(folder) : ProjectFolders.Page,
    };

    private ImmutableArray<string> Urls()
    {
        var urls = (Text("Urls") ?? "http://localhost:3978").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls)
        {
            // Kestrel's wildcards are no hosts that Uri would take.
            var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                Fault("Urls", url, "write http://localhost:3978");
            }
            else if (uri.Scheme == "https")
            {
                Fault("Urls", url, "the service speaks http; put a proxy in front of it for https");
            }
            else if (development && !uri.IsLoopback)
            {
                Fault("Urls", url, "in Development the service listens on loopback only; use http://localhost:PORT, or run in Production");
            }
        }

        return [.. urls];
    }

    private StorageSettings Storage()
    {
        var provider = Choice("Storage:Provider", StorageProvider.Sqlite);
        var connection = Text("Storage:ConnectionString");
        if (provider == StorageProvider.PostgreSql && connection is null)
        {
            faults.Add("Storage:ConnectionString is missing: Storage:Provider is PostgreSql, which needs one");
        }

        return new StorageSettings(provider, Path.GetFullPath(Text("Storage:Folder") ?? "data"), connection, Text("Storage:TranscriptKey"));
    }

    private BotFrameworkSettings BotFramework()
    {
        var defaults = ChannelService();
        var allowed = List("BotFramework:AllowedServiceUrls");
        var settings = new BotFrameworkSettings
        {
            AppId = Text("MicrosoftAppId"),
            AppPassword = Text("MicrosoftAppPassword"),
            AppType = Choice("MicrosoftAppType", AppType.MultiTenant),
            TenantId = Text("MicrosoftAppTenantId"),
            OpenIdMetadataUrl = Address("ToBotFromChannelOpenIdMetadataUrl", defaults.OpenIdMetadataUrl),
            TokenIssuer = Text("ToBotFromChannelTokenIssuer") ?? defaults.TokenIssuer,
            LoginUrl = Address("ToChannelFromBotLoginUrl", defaults.LoginUrl).TrimEnd('/') + "/",
            OAuthScope = Text("ToChannelFromBotOAuthScope") ?? defaults.OAuthScope,
            AllowedServiceUrls = allowed.IsEmpty ? defaults.AllowedServiceUrls : allowed,
            SendsPerSecond = Number("BotFramework:SendsPerSecond", defaults.SendsPerSecond, 1, 50),
        };
        if (settings is { AppId: not null, AppPassword: null, AppType: not AppType.UserAssignedMSI })
        {
            faults.Add("MicrosoftAppPassword is missing: MicrosoftAppId is set, and replies need the password of that registration");
        }

        if (settings is { AppId: not null, TenantId: null, AppType: AppType.SingleTenant })
        {
            faults.Add("MicrosoftAppTenantId is missing: MicrosoftAppType is SingleTenant");
        }

        return settings;
    }

    /// <summary>The cloud's endpoints, which the settings of single ones override.</summary>
    private BotFrameworkSettings ChannelService()
    {
        switch (Text("ChannelService")?.TrimEnd('/'))
        {
            case null:
                break;
            case { } service when service.Equals(BotFrameworkSettings.GovernmentService, StringComparison.OrdinalIgnoreCase):
                return BotFrameworkSettings.Government;
            default:
                Fault("ChannelService", Text("ChannelService")!, $"leave it out, or write {BotFrameworkSettings.GovernmentService} for the US Government's cloud");
                break;
        }

        return new BotFrameworkSettings();
    }

    private Instant? ClockStart()
    {
        if (Text("Clock:Start") is not { } text)
        {
            return null;
        }

        if (!development)
        {
            faults.Add("Clock:Start is set: only Development has a clock that can be set; remove it");
            return null;
        }

        var parsed = InstantPattern.ExtendedIso.Parse(text);
        parsed = parsed.Success ? parsed : UtcMinute.Parse(text);
        if (!parsed.Success)
        {
            Fault("Clock:Start", text, "write an instant in UTC such as 2026-11-21T09:00:00Z");
        }

        return parsed.Success ? parsed.Value : null;
    }

    private Duration Time(string key, string usual, string advice)
    {
        var text = Text(key) ?? usual;
        if (Durations.TryParse(text, out var duration) && duration > Duration.Zero)
        {
            return duration;
        }

        Fault(key, text, advice);
        return Duration.FromDays(7);
    }

    private string Address(string key, string usual)
    {
        var text = Text(key) ?? usual;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !(uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback)))
        {
            Fault(key, text, "write an https address");
        }

        return text;
    }

    private T Choice<T>(string key, T usual)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return usual;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        Fault(key, text, "it is one of " + string.Join(", ", Enum.GetNames<T>()));
        return usual;
    }

    private int Number(string key, int usual, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Fault(key, text, string.Create(CultureInfo.InvariantCulture, $"it is a whole number from {least} to {most}"));
        return usual;
    }

    private bool Flag(string key, bool usual)
    {
        if (Text(key) is not { } text)
        {
            return usual;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Fault(key, text, "it is true or false");
        return usual;
    }

    private ImmutableArray<string> List(string key)
    {
        var items = configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        var line = (Text(key) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return [.. items.Concat(line).Where(item => item.Length > 0)];
    }

    private string? Text(string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private void Fault(string key, string value, string advice) => faults.Add($"{key} is '{value}': {advice}");
}
