using System.CommandLine;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary><c>evaluate near-misses FILE.tsv [--json]</c>.</summary>
public static class EvaluateNearMissesCommand
{
    public static Command Create() => Create(null);

    /// <param name="answers">Gives, for a catalogue, what the coach answers to a text without an alarm; null leaves replies empty.</param>
    public static Command Create(Func<ContentCatalog, Func<string, string>>? answers)
    {
        var file = new Argument<FileInfo>("file") { Description = "The labelled set: UTF-8, tab-separated, with its header." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every case." };
        var command = new Command("near-misses", "Measures on a labelled file (kind, message) how many harmless texts raise no alarm.") { file, json };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(json), answers));
        return command;
    }

    private static int Run(FileInfo file, bool json, Func<ContentCatalog, Func<string, string>>? answers)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.Load(ProjectFolders.Content, faults);
        if (faults.Any)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, faults.All));
            return 1;
        }

        try
        {
            var rows = LabelledMessages.Read(file.FullName, "kind", "message");
            var evaluated = new RedFlagEvaluation(catalog, answers?.Invoke(catalog)).NearMisses(rows);
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
