using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.BotFramework.Recognizers.Models;
using PelvicBot.Testing;

namespace PelvicBot.BotFramework.Tests.Recognizers;

/// <summary>
/// The models against cases in the form of Microsoft.Recognizers.Text: our own in Specification/, which all pass, and the
/// upstream ones where their folder lies beside the checkout.
/// </summary>
public sealed class SpecificationTests
{
    private static readonly string Own =
        Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.BotFramework.Tests", "Recognizers", "Specification");

    /// <summary>A folder "recognizers-spec" in one that lies beside the checkout or beside its parent.</summary>
    private static readonly string? Upstream = new[] { "..", Path.Combine("..", "..") }
        .SelectMany(up => Directory.EnumerateDirectories(Path.GetFullPath(Path.Combine(RepositoryFolder.Root, up))))
        .Select(folder => Path.Combine(folder, "recognizers-spec"))
        .FirstOrDefault(Directory.Exists);

    [Theory]
    [InlineData("BooleanModel")]
    [InlineData("DurationParser")]
    [InlineData("NumberModel")]
    [InlineData("OrdinalModel")]
    [InlineData("TimeParser")]
    public void Recognize_OwnCases_AllPass(string model) => Assert.Empty(Misses(Own, model).Misses);

    [Theory]
    [InlineData("BooleanModel", 1)]
    [InlineData("DurationParser", 0.95)]
    [InlineData("NumberModel", 0.9)]
    [InlineData("OrdinalModel", 0.9)]
    [InlineData("TimeParser", 1)]
    public void Recognize_UpstreamCases_PassAtTheGoal(string model, double goal)
    {
        if (Upstream is not { } folder)
        {
            return;
        }

        var (total, misses) = Misses(folder, model);

        Assert.True(total - misses.Count >= goal * total, string.Join('\n', misses));
    }

    [Fact]
    public void Recognize_UnknownModel_NamesTheModels()
    {
        var error = Assert.Throws<ArgumentException>(() => ModelJson.Recognize("DateModel", "today"));

        Assert.StartsWith("Unknown model 'DateModel': there are BooleanModel, DurationParser, NumberModel, OrdinalModel, TimeParser.", error.Message);
    }

    private static (int Total, List<string> Misses) Misses(string folder, string model)
    {
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, model + ".json")))!.AsArray();
        var misses = new List<string>();
        foreach (var item in cases)
        {
            var got = ModelJson.Recognize(model, item!["Input"]!.GetValue<string>());
            var expected = item["Results"]!.AsArray();
            if (got.Count != expected.Count || !got.Zip(expected).All(p => IsSame(p.First!, p.Second!)))
            {
                misses.Add($"{item["Input"]}: {got.ToJsonString()}");
            }
        }

        return (cases.Count, misses);
    }

    // Fields that the case leaves out (positions) do not count; within a resolution everything does.
    private static bool IsSame(JsonNode got, JsonNode expected) => expected.AsObject().All(field => got[field.Key] is { } value
        && (field.Key is "Resolution" or "Value" ? IsSameResolution(value.AsObject(), field.Value!.AsObject()) : JsonNode.DeepEquals(value, field.Value)));

    private static bool IsSameResolution(JsonObject got, JsonObject expected) => got.Count == expected.Count
        && expected.All(field => field.Value!.GetValueKind() == JsonValueKind.Number
            ? Math.Abs(double.Parse(got[field.Key]!.ToJsonString()) - double.Parse(field.Value.ToJsonString())) < 1e-9
            : JsonNode.DeepEquals(got[field.Key], field.Value));
}
