using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Commands;

/// <summary><c>check</c>: every fault of content and dialogs with its file and line, in every locale; exit 1 when there is one.</summary>
public static class CheckCommand
{
    private const int UsualWeeks = 6;
    private const int DueShown = 10;

    public static Command Create()
    {
        var weeks = new Option<int>("--weeks") { Description = "How far ahead to look for reviews that are due.", DefaultValueFactory = _ => UsualWeeks };
        var command = new Command("check", "Checks content/ and dialogs/ and prints every fault as file:line.") { weeks };

        // A command is a composition root of its own.
#pragma warning disable RS0030
        command.SetAction(parsed => Run(
            ProjectFolders.Content, ProjectFolders.Dialogs, SystemClock.Instance.GetCurrentInstant().InUtc().Date, parsed.GetValue(weeks), Console.Out));
#pragma warning restore RS0030
        return command;
    }

    /// <param name="content">The content folder.</param>
    /// <param name="dialogs">The dialogs folder.</param>
    /// <param name="today">Reviews are held against it.</param>
    /// <param name="weeks">How far ahead.</param>
    /// <param name="output">Receives the lines.</param>
    public static int Run(string content, string dialogs, LocalDate today, int weeks, TextWriter output)
    {
        var (faults, gaps) = (new FaultList(), new FaultList());
        var coach = CoachLoader.Load(content, dialogs, faults, locales: null, gaps);
        faults.AddAll(gaps);
        foreach (var fault in faults.All)
        {
            output.WriteLine(fault);
        }

        if (coach is not null)
        {
            SayDue(coach, today, weeks, output);
        }

        output.WriteLine(faults.Any
            ? $"{faults.All.Count} faults"
            : $"no faults in {coach!.Services.Catalog.Items.Count} items and {coach.Services.Dialogs.All.Count()} dialogs");
        return faults.Any ? 1 : 0;
    }

    private static void SayDue(Coach coach, LocalDate today, int weeks, TextWriter output)
    {
        foreach (var (locale, services) in coach.Languages.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var due = Reviews.Due(services.Catalog, today.PlusWeeks(weeks).PlusDays(1));
            foreach (var item in due.Take(DueShown))
            {
                var use = item.ReviewDue >= today ? "" : Reviews.CanBeSpared(services.Catalog, item.Id) ? "; not used any more" : "; used all the same, because the coach needs it";
                output.WriteLine($"{item.File}:{item.Line} '{item.Id}': its review {(item.ReviewDue < today ? "expired" : "is due")} on {LocalDatePattern.Iso.Format(item.ReviewDue)}{use}");
            }

            output.WriteLine(
                $"{locale}: {due.Count(i => i.ReviewDue < today)} reviews have expired, {due.Count(i => i.ReviewDue >= today)} are due within {weeks} weeks{(due.Length > DueShown ? $" ({due.Length - DueShown} not listed)" : "")}");
        }
    }
}
