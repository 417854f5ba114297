using System.CommandLine;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>evaluate red-flags FILE.tsv [--json]</c> and <c>evaluate near-misses FILE.tsv [--json]</c>.</summary>
public static class EvaluateRedFlagSetCommand
{
    public static Command RedFlags() => Create(
        "red-flags",
        "Measures the detection of red flags on a labelled file (level, flag_id, message).",
        (catalog, file) => new RedFlagEvaluation(catalog, null).RedFlags(LabelledMessages.Read(file, "level", "flag_id", "message")));

    /// <param name="answers">Gives, for a catalogue, what the coach answers to a text without an alarm.</param>
    public static Command NearMisses(Func<ContentCatalog, Func<string, string>> answers) => Create(
        "near-misses",
        "Measures on a labelled file (kind, message) how many harmless texts raise no alarm.",
        (catalog, file) => new RedFlagEvaluation(catalog, answers(catalog)).NearMisses(LabelledMessages.Read(file, "kind", "message")));

    private static Command Create(string name, string description, Func<ContentCatalog, string, EvaluationResult> evaluate)
    {
        var file = new Argument<FileInfo>("file") { Description = "The labelled set: UTF-8, tab-separated, with its header." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every case." };
        var command = new Command(name, description) { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(json), evaluate));
        return command;
    }

    private static int Run(FileInfo file, bool json, Func<ContentCatalog, string, EvaluationResult> evaluate)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.LoadCompiled(ProjectFolders.Content, faults);
        if (faults.Any)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, faults.All));
            return 1;
        }

        try
        {
            var evaluated = evaluate(catalog.On(Today.Date), file.FullName);
            Console.WriteLine(json ? RedFlagEvaluation.ToJson(evaluated) : RedFlagEvaluation.ToText(evaluated));
            return 0;
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }
}
