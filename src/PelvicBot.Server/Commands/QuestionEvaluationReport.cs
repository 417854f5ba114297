using System.CommandLine;
using System.Text.Json;
using PelvicBot.Catalog;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary>What the two evaluations of answers share: a file in, figures and misses out.</summary>
internal static class QuestionEvaluationReport
{
    public static Command Command(string name, string description, Func<IReadOnlyList<string>, ContentCatalog, QuestionEvaluation> evaluate)
    {
        var file = new Argument<FileInfo>("file") { Description = "Tab-separated, with a header." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with every case." };
        var command = new Command(name, description) { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), evaluate));
        return command;
    }

    private static int Run(FileInfo file, bool json, Func<IReadOnlyList<string>, ContentCatalog, QuestionEvaluation> evaluate)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"{file.FullName}: there is no such file.");
            return 2;
        }

        try
        {
            Print(evaluate(File.ReadAllLines(file.FullName), AnswerCatalog.Load(ProjectFolders.Content, Today.Date, Console.Error)), json);
            return 0;
        }
        catch (FormatException e)
        {
            Console.Error.WriteLine($"{file.Name}: {e.Message}");
            return 2;
        }
    }

    private static void Print(QuestionEvaluation evaluation, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(evaluation, EvaluationJson.Options));
            return;
        }

        Console.WriteLine($"{evaluation.Set}: {evaluation.Passed} of {evaluation.Total} right");
        foreach (var (name, value) in evaluation.Figures)
        {
            Console.WriteLine($"  {name}: {value:0.####}");
        }

        foreach (var miss in evaluation.Cases.Where(c => !c.Passed))
        {
            Console.WriteLine($"line {miss.Line} {miss.Slice}: {miss.Message}");
            Console.WriteLine($"  {(miss.Got.Answered ? "answered" : "declined")} {miss.Got.Id ?? "not known"} {miss.Got.Score:0.00}; next {string.Join(", ", miss.Got.Next)}");
            Console.WriteLine($"  {miss.Got.Text.ReplaceLineEndings(" ")}");
        }
    }
}
