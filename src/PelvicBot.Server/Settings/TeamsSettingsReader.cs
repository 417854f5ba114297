using Microsoft.Extensions.Configuration;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Settings;

/// <summary>Reads <see cref="TeamsSettings"/>, which serving does not need, and says at once all that is missing.</summary>
public sealed class TeamsSettingsReader
{
    private const int LongestName = 32;

    private readonly IConfiguration configuration;
    private readonly List<string> faults = [];

    private TeamsSettingsReader(IConfiguration configuration) => this.configuration = configuration;

    /// <exception cref="StartupException">A value is missing or bad; its message has a line for each.</exception>
    public static TeamsSettings Read(IConfiguration configuration)
    {
        var reader = new TeamsSettingsReader(configuration);
        var settings = new TeamsSettings(
            reader.AppId(),
            reader.Address("Teams:PublicUrl", "the address at which Teams reaches the service, such as https://coach.example.org"),
            reader.Name(),
            reader.Address("Teams:WebsiteUrl", "a page about who runs the service"),
            reader.Address("Teams:PrivacyUrl", "the page with their privacy statement"),
            reader.Address("Teams:TermsOfUseUrl", "the page with their terms of use"));
        return reader.faults.Count == 0 ? settings : throw new StartupException(string.Join('\n', reader.faults));
    }

    private Guid AppId()
    {
        const string Key = "MicrosoftAppId";
        var text = Text(Key);
        if (text is null)
        {
            Missing(Key, "the application id of the bot's registration; docs/teams.md says where it is found");
        }
        else if (!Guid.TryParseExact(text, "D", out _))
        {
            faults.Add($"{Key} is '{text}': an application id looks like 00000000-0000-0000-0000-000000000000");
        }

        return Guid.TryParse(text, out var id) ? id : default;
    }

    private string Name()
    {
        const string Key = "Teams:DeveloperName";
        var text = Text(Key);
        if (text is null)
        {
            Missing(Key, "who publishes the app, as members and administrators see it");
        }
        else if (text.Length > LongestName)
        {
            faults.Add($"{Key} has {text.Length} characters: Teams takes {LongestName} at most");
        }

        return text ?? "";
    }

    private Uri Address(string key, string what)
    {
        var text = Text(key);
        if (text is null)
        {
            Missing(key, what);
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            faults.Add($"{key} is '{text}': write an https address, {what}");
        }
        else
        {
            return uri;
        }

        return new Uri("https://missing.invalid");
    }

    private string? Text(string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private void Missing(string key, string what) => faults.Add($"{key} is missing: {what}");
}
