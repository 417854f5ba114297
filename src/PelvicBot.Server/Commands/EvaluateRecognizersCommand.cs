using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Commands;

/// <summary>
/// <c>evaluate recognizers FOLDER [--json]</c>: pass rate for each specification file, and every miss. Exit 0 whatever the
/// score, 2 when the folder or a file cannot be read.
/// </summary>
public static class EvaluateRecognizersCommand
{
    private const int BadInput = 2;

    // Only for a terminal or a file, never inside a page: emoji stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder of specification files (NumberModel.json and so on)." };
        var json = new Option<bool>("--json") { Description = "One JSON object with every case and what was recognised." };
        var command = new Command("recognizers", "Runs the recognisers over specification files and prints the pass rates.");
        command.Arguments.Add(folder);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            try
            {
                var cases = RecognizerEvaluation.Run(parsed.GetRequiredValue(folder));
                output.WriteLine(parsed.GetValue(json) ? Json(cases).ToJsonString(Readable) : Text(cases));
                return 0;
            }
            catch (InvalidDataException e)
            {
                parsed.InvocationConfiguration.Error.WriteLine(e.Message);
                return BadInput;
            }
        });
        return command;
    }

    private static JsonObject Json(IReadOnlyList<RecognizerCase> cases)
    {
        var figures = new JsonObject();
        foreach (var (file, rate) in RecognizerEvaluation.Rates(cases))
        {
            figures[Path.GetFileNameWithoutExtension(file)] = Math.Round(rate, 4);
        }

        return new()
        {
            ["set"] = "recognizers",
            ["total"] = cases.Count,
            ["passed"] = cases.Count(c => c.Passed),
            ["figures"] = figures,
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject
            {
                ["file"] = c.File,
                ["index"] = c.Index,
                ["message"] = c.Input,
                ["passed"] = c.Passed,
                ["got"] = c.Got.DeepClone(),
            })]),
        };
    }

    private static string Text(IReadOnlyList<RecognizerCase> cases)
    {
        var lines = new List<string>();
        foreach (var group in cases.GroupBy(c => c.File))
        {
            var passed = group.Count(c => c.Passed);
            lines.Add($"{group.Key}: {passed} of {group.Count()} ({100d * passed / group.Count():0.0} %)");
            foreach (var miss in group.Where(c => !c.Passed))
            {
                lines.Add($"  {miss.Index}: {JsonSerializer.Serialize(miss.Input, Readable)}");
                lines.Add($"    got      {Brief(miss.Got)}");
                lines.Add($"    expected {Brief(miss.Expected)}");
            }
        }

        lines.Add($"all: {cases.Count(c => c.Passed)} of {cases.Count}");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Brief(JsonArray results) => results.Count == 0
        ? "nothing"
        : string.Join("; ", results.Select(r => $"'{r!["Text"]}' at {r["Start"]} {(r["Resolution"] ?? r["Value"])?.ToJsonString(Readable)}"));
}
