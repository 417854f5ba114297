using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Settings;
using PelvicBot.Storage.Sqlite;

namespace PelvicBot.Server.Commands;

/// <summary><c>migrate</c>, <c>export MEMBER</c> and <c>erase MEMBER</c>: the commands that open the service's store.</summary>
public static class StoreCommands
{
    private const int NotFound = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database to this release's shape; serve does it by itself.");
        return OnStore(command, async (_, _) =>
        {
            await Console.Out.WriteLineAsync("the database has this release's shape");
            return 0;
        });
    }

    public static Command Export()
    {
        var member = Member();
        var command = new Command("export", "Prints everything that is stored about a member, as JSON.") { Arguments = { member } };
        return OnStore(command, async (store, parsed) =>
        {
            var id = parsed.GetRequiredValue(member);
            if (await store.FindAsync(id, default) is not { } found)
            {
                return await NobodyAsync(id);
            }

            var events = new JsonArray();
            foreach (var (at, fact) in await store.EventsAsync(id, default))
            {
                events.Add(new JsonObject
                {
                    ["at"] = at.ToString(),
                    ["type"] = fact.Type,
                    ["data"] = JsonNode.Parse(fact.Data.Span),
                });
            }

            var export = new JsonObject { ["member"] = JsonNode.Parse(found.Document.Span), ["events"] = events };
            await Console.Out.WriteLineAsync(export.ToJsonString(Indented));
            return 0;
        });
    }

    public static Command Erase()
    {
        var member = Member();
        var command = new Command("erase", "Erases everything about a member, for good.") { Arguments = { member } };
        return OnStore(command, async (store, parsed) =>
        {
            var id = parsed.GetRequiredValue(member);
            if (!await store.EraseAsync(id, default))
            {
                return await NobodyAsync(id);
            }

            await Console.Out.WriteLineAsync($"erased everything about {id}");
            return 0;
        });
    }

    internal static Argument<string> Member() => new("MEMBER") { Description = "The opaque id that \"my data\" shows." };

    internal static async Task<int> NobodyAsync(string id)
    {
        await Console.Error.WriteLineAsync($"pelvicbot: nothing is stored about '{id}': the id is the one that \"my data\" shows in the chat");
        return NotFound;
    }

    /// <summary>Runs a command on the service's store; what the command does not know are settings.</summary>
    internal static Command OnStore(Command command, Func<SqliteStore, ParseResult, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                var settings = ServerHost.Settings([.. parsed.UnmatchedTokens]);
#pragma warning disable RS0030 // A command is a composition root of its own.
                await using var store = StoreOpening.Open(settings.Storage, SystemClock.Instance);
#pragma warning restore RS0030
                return await run(store, parsed);
            }
            catch (Exception exception) when (StartupFailure.Sentence(exception) is { } sentence)
            {
                await Console.Error.WriteLineAsync("pelvicbot: " + sentence);
                return 1;
            }
        });
        return command;
    }
}
