using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.Settings;

/// <summary>The names on the command line that mean something, so that a misspelt one is refused and not ignored.</summary>
public static class KnownSettings
{
    private static readonly string[] Names =
    [
        "Urls", "environment",
        "Storage:Provider", "Storage:Folder", "Storage:ConnectionString", "Storage:TranscriptKey",
        "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "ChannelService",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer", "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope",
        "BotFramework:AllowedServiceUrls", "BotFramework:SendsPerSecond",
        "DirectLine:Secret", "DirectLine:TrustedOrigins",
        "Teams:PublicUrl", "Teams:DeveloperName", "Teams:WebsiteUrl", "Teams:PrivacyUrl", "Teams:TermsOfUseUrl",
        "DirectLine:TokensPerMinute", "DirectLine:ConversationsPerMinute", "DirectLine:PostsPerMinute", "TrustedProxies",
        "Catalog:AllowDrafts", "Catalog:WarnBefore", "Catalog:Locales", "Clock:Start", "WebChat:KeepTranscript", "WebChat:Folder",
    ];

    // Free-form below these: list items by index, and log levels by category.
    private static readonly string[] Groups = ["BotFramework:AllowedServiceUrls:", "DirectLine:Secret:", "DirectLine:TrustedOrigins:", "TrustedProxies:", "Catalog:Locales:", "Logging:"];

    /// <summary>What is wrong with arguments of the form <c>--Name value</c> or <c>--Name=value</c>, as a sentence; null when nothing is.</summary>
    public static string? Refusal(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                return $"unknown command '{argument}': see --help for the commands; settings are written --Name value";
            }

            var name = argument[2..].Split('=', 2)[0];
            if (!IsKnown(name))
            {
                return $"unknown setting '--{name}'" + (Nearest(name) is { } near ? $" (did you mean '--{near}'?)" : ": see README.md for the settings");
            }

            if (!argument.Contains('=', StringComparison.Ordinal) && ++index == arguments.Count)
            {
                return $"setting '--{name}' has no value: write --{name} VALUE";
            }
        }

        return null;
    }

    private static bool IsKnown(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Groups.Any(group => name.StartsWith(group, StringComparison.OrdinalIgnoreCase));

    private static string? Nearest(string name)
    {
        // A right last part in the wrong place is nearer than any misspelling.
        var last = ":" + name.Split(':')[^1];
        return Names.FirstOrDefault(known => (":" + known).EndsWith(last, StringComparison.OrdinalIgnoreCase)) ?? Names
            .Select(known => (known, Distance: Suggestion.Distance(name.ToUpperInvariant(), known.ToUpperInvariant())))
            .Where(pair => pair.Distance <= Math.Max(2, name.Length / 4))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.known)
            .FirstOrDefault();
    }
}
