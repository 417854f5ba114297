using System.Globalization;
using System.Text.Json.Nodes;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>What the models find, in the JSON form of Microsoft.Recognizers.Text's specification files.</summary>
public static class ModelJson
{
    /// <summary>The models by the name of their specification file.</summary>
    public static IReadOnlyList<string> Names { get; } = ["BooleanModel", "DurationParser", "NumberModel", "OrdinalModel", "TimeParser"];

    /// <summary>An array of results, empty when nothing is found.</summary>
    /// <exception cref="ArgumentException">The model is none of <see cref="Names"/>.</exception>
    public static JsonArray Recognize(string model, string text) => model switch
    {
        "BooleanModel" => Array(BooleanModel.Recognize(text).Select(Boolean)),
        "DurationParser" => Array(DurationParser.Recognize(text).Select(Duration)),
        "NumberModel" => Array(NumberModel.Recognize(text).Select(Number)),
        "OrdinalModel" => Array(OrdinalModel.Recognize(text).Select(Ordinal)),
        "TimeParser" => Array(TimeParser.Recognize(text).Select(Time)),
        _ => throw new ArgumentException($"Unknown model '{model}': there are {string.Join(", ", Names)}.", nameof(model)),
    };

    private static JsonArray Array(IEnumerable<JsonNode> results) => new([.. results]);

    private static JsonObject Boolean(BooleanResult result) =>
        Spanned(result.Text, result.Start, result.End, "boolean", new JsonObject { ["value"] = result.Value, ["score"] = result.Score });

    private static JsonObject Number(NumberResult result)
    {
        var resolution = new JsonObject { ["value"] = result.Shown };
        if (result.Subtype is { } subtype)
        {
            resolution["subtype"] = subtype;
        }

        return Spanned(result.Text, result.Start, result.End, "number", resolution);
    }

    private static JsonObject Ordinal(OrdinalResult result) => Spanned(
        result.Text,
        result.Start,
        result.End,
        result.IsRelative ? "ordinal.relative" : "ordinal",
        new JsonObject
        {
            ["offset"] = result.Offset.ToString(CultureInfo.InvariantCulture),
            ["relativeTo"] = result.RelativeTo,
            ["value"] = result.Value,
        });

    private static JsonObject Duration(DurationResult result)
    {
        var seconds = result.Seconds.ToString(CultureInfo.InvariantCulture);
        var value = Value("duration", result.Timex, seconds);
        if (result.Modifier is { } modifier)
        {
            value["Mod"] = modifier;
        }

        return Measured(result.Text, result.Start, result.Length, "duration", value);
    }

    private static JsonObject Time(TimeResult result) =>
        Measured(result.Text, result.Start, result.Length, "time", Value("time", result.Timex, result.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));

    private static JsonObject Value(string name, string timex, string resolution) => new()
    {
        ["Timex"] = timex,
        ["FutureResolution"] = new JsonObject { [name] = resolution },
        ["PastResolution"] = new JsonObject { [name] = resolution },
    };

    private static JsonObject Spanned(string text, int start, int end, string type, JsonObject resolution) => new()
    {
        ["Text"] = text, ["Start"] = start, ["End"] = end, ["TypeName"] = type, ["Resolution"] = resolution,
    };

    private static JsonObject Measured(string text, int start, int length, string type, JsonObject value) => new()
    {
        ["Text"] = text, ["Start"] = start, ["Length"] = length, ["Type"] = type, ["Value"] = value,
    };
}
