using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Server.Replay;

namespace PelvicBot.Server.Commands;

/// <summary><c>replay MEMBER [--from DATE] [--to DATE]</c>: what a member was told and answered, in the words of then.</summary>
public static class ReplayCommand
{
    public static Command Create()
    {
        var member = StoreCommands.Member();
        var from = Day("--from", "The first day to show, such as 2026-11-21, in the member's time zone.");
        var to = Day("--to", "The last day to show.");
        var command = new Command(
            "replay",
            "Shows in order what a member was told and answered. PRIVATE: it reveals health answers, warning signs and decisions about a person; "
            + "it prints to standard output only, and never what the member typed, which is not stored.")
        {
            Arguments = { member },
            Options = { from, to },
        };
        return StoreCommands.OnStore(command, async (store, parsed) =>
        {
            var id = parsed.GetRequiredValue(member);
            return await new MemberReplay(store, store, Console.Out).WriteAsync(id, parsed.GetValue(from), parsed.GetValue(to))
                ? 0
                : await StoreCommands.NobodyAsync(id);
        });
    }

    private static Option<LocalDate?> Day(string name, string what) => new(name)
    {
        Description = what,
        CustomParser = result =>
        {
            var text = result.Tokens is [{ } token] ? token.Value : "";
            if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            {
                return day.Value;
            }

            result.AddError($"{name} '{text}' is no day: write it as 2026-11-21");
            return null;
        },
    };
}
