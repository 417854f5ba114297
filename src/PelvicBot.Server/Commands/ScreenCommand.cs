using System.CommandLine;
using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Server.Commands;

/// <summary>
/// <c>screen FILE [--json]</c>: what a file of screening answers comes to. Exit 0 for any outcome, 2 for a file that cannot be used,
/// 1 when the content itself is faulty.
/// </summary>
public static class ScreenCommand
{
    public static Command Create() => Create(ProjectFolders.Content, Today.Date);

    /// <param name="content">The content folder to decide by.</param>
    /// <param name="today">A programme whose review has expired by then is not offered, as in the service.</param>
    public static Command Create(string content, LocalDate today)
    {
        var file = new Argument<string>("FILE") { Description = "Answers in YAML or JSON: question ids and their values." };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var command = new Command("screen", "Works out what screening answers come to, with reasons and sources.") { file, json };
        command.SetAction(parsed => Run(
            content,
            today,
            parsed.GetRequiredValue(file),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string content, LocalDate today, string file, bool json, TextWriter output, TextWriter error)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.LoadCompiled(content, faults);
        if (faults.Any)
        {
            Print(faults, "", error);
            error.WriteLine("The content has faults, so that nothing can be decided by it. Put them right first; 'check' lists them all.");
            return 1;
        }

        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}: cannot be read: {e.Message}");
            return 2;
        }

        return Decide(catalog.On(today), file, text, json, output, error);
    }

    private static int Decide(ContentCatalog catalog, string file, string text, bool json, TextWriter output, TextWriter error)
    {
        var faults = new FaultList();
        var warnings = new FaultList();
        var answers = AnswerFile.Read(catalog, file, text, faults, warnings);
        Print(warnings, "warning: ", error);
        if (faults.Any)
        {
            Print(faults, "", error);
            return 2;
        }

        var outcome = ScreeningTriage.Evaluate(catalog, answers);
        output.WriteLine(json ? OutcomeJson.Write(outcome) : OutcomeText.Write(catalog, outcome));
        return 0;
    }

    private static void Print(FaultList faults, string prefix, TextWriter error)
    {
        foreach (var fault in faults.All)
        {
            error.WriteLine(prefix + fault);
        }
    }
}
