using System.Text.Json.Nodes;
using PelvicBot.Catalog;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.TeamsPackage;

/// <summary>The app's manifest: one bot, for one-to-one chats only, that asks for no permission.</summary>
public static class TeamsManifest
{
    /// <summary>
    /// Version of Microsoft's schema. Every cloud takes this one, and nothing here needs a later; the tests hold the manifest against the later ones, too.
    /// </summary>
    public const string Schema = "1.23";

    /// <summary>The app's own version: raise it with every change of the package, or Teams keeps the old one.</summary>
    public const string Version = "1.0.0";

    /// <summary>Commands that Teams suggests, by the id of their wording.</summary>
    private static readonly string[] Commands = ["menu", "settings", "pause", "my-data", "stop-messages", "help"];

    public static JsonObject Of(TeamsSettings settings, ContentCatalog catalog)
    {
        var app = settings.AppId.ToString("D");
        return new JsonObject
        {
            ["$schema"] = $"https://developer.microsoft.com/en-us/json-schemas/teams/v{Schema}/MicrosoftTeams.schema.json",
            ["manifestVersion"] = Schema,
            ["version"] = Version,
            ["id"] = app,
            ["developer"] = new JsonObject
            {
                ["name"] = settings.DeveloperName,
                ["websiteUrl"] = settings.WebsiteUrl.AbsoluteUri,
                ["privacyUrl"] = settings.PrivacyUrl.AbsoluteUri,
                ["termsOfUseUrl"] = settings.TermsOfUseUrl.AbsoluteUri,
            },
            ["name"] = new JsonObject { ["short"] = Text("teams/name"), ["full"] = Text("teams/full-name") },
            ["description"] = new JsonObject { ["short"] = Text("teams/short-description"), ["full"] = Text("teams/full-description") },
            ["icons"] = new JsonObject { ["color"] = TeamsPackageFile.ColorIcon, ["outline"] = TeamsPackageFile.OutlineIcon },
            ["accentColor"] = TeamsIcons.Accent,
            ["defaultInstallScope"] = "personal",
            ["bots"] = new JsonArray(new JsonObject
            {
                ["botId"] = app,
                ["scopes"] = new JsonArray("personal"),
                ["supportsFiles"] = false,
                ["isNotificationOnly"] = false,
                ["commandLists"] = new JsonArray(new JsonObject
                {
                    ["scopes"] = new JsonArray("personal"),
                    ["commands"] = new JsonArray([.. Commands.Select(command => new JsonObject
                    {
                        ["title"] = Text($"teams/command-{command}"),
                        ["description"] = Text($"teams/about-{command}"),
                    })]),
                }),
            }),
            ["validDomains"] = new JsonArray(settings.PublicUrl.Host),
        };

        string Text(string id) => catalog.Messages[id].Text;
    }
}
