using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Terminal;

namespace PelvicBot.Server.Commands;

/// <summary><c>chat</c>: the coach in the terminal, with a store and a clock of its own.</summary>
public static class ChatCommand
{
    private const int BadInput = 2;
    private const int FewestColumns = 20;
    private const string DefaultFolder = "data/chat";
    private const string FolderSetting = "--Storage:Folder";

    public static Command Create()
    {
        var afresh = new Option<bool>("--new") { Description = "Forget the earlier chat and start afresh." };
        var at = new Option<string?>("--at") { Description = "Where the clock stands, such as 2026-11-21T09:00; a line +1d or +8h moves it." };
        var zone = new Option<string?>("--zone") { Description = "The time zone, such as Europe/Vienna." };
        var command = new Command("chat", "Talks with the coach in the terminal; reads a pipe too. Ctrl-D or Ctrl-C ends it; later it takes up where it was.")
        {
            Options = { afresh, at, zone },
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Folder([.. parsed.UnmatchedTokens], out var error);
            var options = error is null ? Read(folder, parsed.GetValue(afresh), parsed.GetValue(at), parsed.GetValue(zone), out error) : null;
            if (options is null)
            {
                await Console.Error.WriteLineAsync("pelvicbot chat: " + error);
                return BadInput;
            }

            return await RunAsync(options, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ChatOptions options, CancellationToken cancellation)
    {
        try
        {
            // The terminal is a composition root of its own.
#pragma warning disable RS0030
            IClock clock = SystemClock.Instance;
#pragma warning restore RS0030
            var coach = CoachHost.Load(allowDrafts: true, [], clock.GetCurrentInstant().InUtc().Date, new FaultList());
            await using var terminal = await TerminalChat.OpenAsync(coach, clock, options with { Columns = Columns }, Console.Out);
            await terminal.RunAsync(Console.In, !Console.IsInputRedirected, cancellation);
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync("pelvicbot: " + sentence);
            return 1;
        }
    }

    /// <summary>Those of the window; none for a pipe or a file, where a line is a line.</summary>
    private static int? Columns() => Console.IsOutputRedirected || Console.WindowWidth < FewestColumns ? null : Console.WindowWidth;

    private static ChatOptions? Read(string folder, bool afresh, string? at, string? zoneId, out string? error)
    {
        error = null;
        var zone = zoneId is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId);
        if (zoneId is not null && zone is null)
        {
            error = $"--zone '{zoneId}' is no time zone: give an IANA name such as Europe/Vienna";
            return null;
        }

        if (at is null)
        {
            return new ChatOptions(folder, afresh, null, zone);
        }

        var parsed = LocalDateTimePattern.GeneralIso.Parse(at.Length == "2026-11-21T09:00".Length ? at + ":00" : at);
        if (!parsed.Success)
        {
            error = $"--at '{at}' is no local date and time: write it as 2026-11-21T09:00";
            return null;
        }

        return new ChatOptions(folder, afresh, parsed.Value, zone);
    }

    private static string Folder(string[] settings, out string? error)
    {
        error = null;
        var folder = DefaultFolder;
        for (var i = 0; i < settings.Length; i++)
        {
            if (settings[i].StartsWith(FolderSetting + "=", StringComparison.OrdinalIgnoreCase))
            {
                folder = settings[i][(FolderSetting.Length + 1)..];
            }
            else if (settings[i].Equals(FolderSetting, StringComparison.OrdinalIgnoreCase) && i + 1 < settings.Length)
            {
                folder = settings[++i];
            }
            else
            {
                error = $"unknown argument '{settings[i]}': see 'pelvicbot chat --help'; {FolderSetting} DIR says where it keeps its store";
            }
        }

        return folder;
    }
}
