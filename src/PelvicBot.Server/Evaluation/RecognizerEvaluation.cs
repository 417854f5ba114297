using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.BotFramework.Recognizers.Models;

namespace PelvicBot.Server.Evaluation;

/// <summary>
/// Runs the models over specification files in the form of Microsoft.Recognizers.Text. A case passes when every result
/// equals the specification in text, position where given, type and resolution, with none too many. Cases that are marked
/// as not supported by "dotnet" are left out.
/// </summary>
public static class RecognizerEvaluation
{
    private const double Tolerance = 1e-9;

    /// <summary>Every case of every file of the folder that is named for a model, in the files' order of name.</summary>
    /// <exception cref="InvalidDataException">No such folder, no such file in it, or a file is not of the form.</exception>
    public static IReadOnlyList<RecognizerCase> Run(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: no such folder; name one that holds {FileNames}.");
        }

        var files = ModelJson.Names.Select(m => (Model: m, Path: Path.Combine(folder, m + ".json"))).Where(f => File.Exists(f.Path)).ToList();
        return files.Count == 0
            ? throw new InvalidDataException($"{folder}: none of {FileNames} is here.")
            : files.SelectMany(f => RunFile(f.Model, f.Path)).ToList();
    }

    /// <summary>Passed cases of all cases of a file, 0 to 1, by file name.</summary>
    public static IReadOnlyDictionary<string, double> Rates(IEnumerable<RecognizerCase> cases) =>
        cases.GroupBy(c => c.File).ToDictionary(g => g.Key, g => (double)g.Count(c => c.Passed) / g.Count());

    private static string FileNames => string.Join(", ", ModelJson.Names.Select(n => n + ".json"));

    private static List<RecognizerCase> RunFile(string model, string path)
    {
        var cases = new List<RecognizerCase>();
        foreach (var (index, node) in ReadArray(path).Index())
        {
            if (node is not JsonObject item || item["Input"] is not JsonValue input || input.GetValueKind() != JsonValueKind.String
                || item["Results"] is not JsonArray expected)
            {
                throw new InvalidDataException($"{path}: case {index} needs \"Input\" (text) and \"Results\" (array).");
            }

            if (IsLeftOut(item["NotSupported"]) || IsLeftOut(item["NotSupportedByDesign"]))
            {
                continue;
            }

            var text = input.GetValue<string>();
            var got = ModelJson.Recognize(model, text);
            cases.Add(new(Path.GetFileName(path), index, text, IsSame(got, expected), got, expected));
        }

        return cases;
    }

    private static JsonArray ReadArray(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path)) as JsonArray
                ?? throw new InvalidDataException($"{path}: needs an array of cases.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{e.LineNumber + 1} is not JSON: {e.Message}", e);
        }
    }

    private static bool IsLeftOut(JsonNode? platforms) =>
        platforms?.GetValue<string>().Contains("dotnet", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool IsSame(JsonArray got, JsonArray expected) =>
        got.Count == expected.Count && got.Zip(expected).All(p => p.First is JsonObject g && p.Second is JsonObject e && IsSameResult(g, e));

    // Positions count only where the specification gives them; within a resolution everything counts.
    private static bool IsSameResult(JsonObject got, JsonObject expected) =>
        expected.All(field => got.TryGetPropertyValue(field.Key, out var value) && IsSameNode(value, field.Value));

    private static bool IsSameNode(JsonNode? got, JsonNode? expected) => (got, expected) switch
    {
        (JsonObject g, JsonObject e) => g.Count == e.Count && IsSameResult(g, e),
        (JsonValue g, JsonValue e) when e.GetValueKind() == JsonValueKind.Number && g.GetValueKind() == JsonValueKind.Number =>
            Math.Abs(Number(g) - Number(e)) < Tolerance,
        _ => JsonNode.DeepEquals(got, expected),
    };

    private static double Number(JsonValue value) => JsonSerializer.Deserialize<double>(value.ToJsonString());
}
