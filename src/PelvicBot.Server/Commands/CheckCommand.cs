using System.CommandLine;
using NodaTime;
using PelvicBot.Catalog.Checks;
using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.Matrix;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.References;

namespace PelvicBot.Server.Commands;

/// <summary>
/// <c>check</c>: every fault of content and dialogs with its file and line, in every language, and the reviews that are due.
/// <c>--coverage</c> and <c>--matrix</c> print what became of every fact, and what is done with every exercise in every situation. Exit 1
/// when there is a fault.
/// </summary>
public static class CheckCommand
{
    private const int UsualWeeks = 6;

    public static Command Create()
    {
        var coverage = new Option<bool>("--coverage") { Description = "Print every fact with the items that cover it, or why it is left out." };
        var matrix = new Option<bool>("--matrix") { Description = "Print whether each exercise is offered for each body, stage of pregnancy and condition, and why." };
        var full = new Option<bool>("--full") { Description = "With --matrix: every combination, as comma-separated values." };
        var update = new Option<bool>("--update-lock") { Description = $"Record in content/{ReviewLock.FileName} what today's sign-offs stand for." };
        var weeks = new Option<int>("--weeks") { Description = "How far ahead to look for reviews that are due.", DefaultValueFactory = _ => UsualWeeks };
        var command = new Command("check", "Checks content/ and dialogs/ and prints every fault as file:line.") { coverage, matrix, full, update, weeks };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(update))
            {
                UpdateLock(ProjectFolders.Content);
            }

            return (parsed.GetValue(coverage), parsed.GetValue(matrix)) switch
            {
                (true, _) => Coverage(ProjectFolders.Content, Console.Out),
                (_, true) => Matrix(ProjectFolders.Content, parsed.GetValue(full), Console.Out),
                _ => Run(ProjectFolders.Content, ProjectFolders.Dialogs, Today.Date, parsed.GetValue(weeks), Console.Out),
            };
        });
        return command;
    }

    /// <summary>Writes the lock anew; a sign-off that may not stand keeps its line, and the check reports it.</summary>
    public static void UpdateLock(string content)
    {
        // Lines that cannot be read are gone afterwards: that is how a merge conflict is settled.
        var updated = ReviewLock.Read(content, new FaultList()).Update(CatalogLoader.Load(content, new FaultList()));
        File.WriteAllText(Path.Combine(content, ReviewLock.FileName), updated.ToString());
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
        if (coach is not null)
        {
            MatrixHoles.Report(ExerciseMatrix.Of(coach.Services.Catalog), faults);
            ReviewLock.Read(content, faults).Check(coach.Services.Catalog, faults);
        }

        Print(faults, output);
        foreach (var unused in coach is null ? [] : CatalogueReferences.Find(coach.Services.Catalog, dialogs).Unused(coach.Services.Catalog))
        {
            output.WriteLine($"note: {unused.File}:{unused.Line} '{unused.Id}' is used nowhere: name it where it belongs, or remove it");
        }

        if (coach is not null)
        {
            DueReviews.Write(coach, today, weeks, output);
        }

        output.WriteLine(coach is null || faults.Any
            ? $"{faults.All.Count} faults"
            : $"no faults in {coach.Services.Catalog.Items.Count} items and {coach.Services.Dialogs.All.Count()} dialogs");
        return faults.Any ? 1 : 0;
    }

    /// <summary>The coverage table, and after it what is wrong with it; other faults of the content are not its matter.</summary>
    public static int Coverage(string content, TextWriter output)
    {
        var catalog = CatalogLoader.Load(content, new FaultList());
        output.Write(CoverageText.Of(CoverageTable.Of(catalog)));
        var faults = new FaultList();
        new CoverageCheck().Run(catalog, faults);
        Print(faults, output);
        return faults.Any ? 1 : 0;
    }

    /// <summary>The matrix, and after it its holes; content with faults has none.</summary>
    public static int Matrix(string content, bool full, TextWriter output)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.Load(content, faults);
        if (!faults.Any)
        {
            var cells = ExerciseMatrix.Of(catalog);
            output.Write(full ? MatrixCsv.Of(cells) : MatrixText.Of(cells));
            MatrixHoles.Report(cells, faults);
        }

        Print(faults, output);
        return faults.Any ? 1 : 0;
    }

    private static void Print(FaultList faults, TextWriter output)
    {
        foreach (var fault in faults.All)
        {
            output.WriteLine(fault);
        }
    }
}
