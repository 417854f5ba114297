using System.CommandLine;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Commands;

/// <summary><c>serve</c>, the default: the web host with its channels and jobs, until it is stopped.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serves the channels and the web page. Settings follow as --Name value, such as --Storage:Folder DIR.");
        Configure(command);
        return command;
    }

    /// <summary>Makes a command serve; what is no option of it is a setting.</summary>
    public static void Configure(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) => await RunAsync([.. parsed.UnmatchedTokens], cancellation));
    }

    /// <returns>The exit code: 0, or 1 when the service could not start, with a sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellation)
    {
        try
        {
            await using var app = ServerHost.Build(settings);
            await ServerHost.PrepareAsync(app, cancellation);
            await app.StartAsync(cancellation);
            Announce(app);
            _ = LoadingLeftovers.GiveBackAsync(app.Services.GetRequiredService<Coach>());
            using var watcher = Watch(app);
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync("pelvicbot: " + sentence);
            return 1;
        }
    }

    /// <summary>In Development an edit of content or dialogs takes effect at once.</summary>
    private static CatalogWatcher? Watch(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServerSettings>();
        if (!settings.Development)
        {
            return null;
        }

        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PelvicBot");
        var reload = new CatalogReload(
            app.Services.GetRequiredService<Coach>(), app.Services.GetRequiredService<IContentArchive>(), ProjectFolders.Content, ProjectFolders.Dialogs, settings.Locales, log);
        return new CatalogWatcher([ProjectFolders.Content, ProjectFolders.Dialogs], TimeProvider.System, () => _ = reload.RunAsync());
    }

    private static void Announce(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServerSettings>();
        var closed = (settings.Development, settings.BotFramework.AppId, settings.DirectLine.Secrets.IsEmpty) switch
        {
            (false, null, true) => "Nothing is open: set MicrosoftAppId for channels, DirectLine:Secret for the page and Direct Line.",
            (false, null, _) => "Channels are closed: MicrosoftAppId is not set.",
            (false, _, true) => "The page and Direct Line are closed: DirectLine:Secret is not set.",
            _ => "",
        };
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("PelvicBot");
        Log.Listening(log, string.Join(", ", app.Urls), settings.Development ? "Development" : "Production", closed);
    }
}
