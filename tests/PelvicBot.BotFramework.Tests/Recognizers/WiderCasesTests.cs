using System.Globalization;
using System.Text.Json.Nodes;
using PelvicBot.BotFramework.Recognizers.Models;
using PelvicBot.Testing;

namespace PelvicBot.BotFramework.Tests.Recognizers;

/// <summary>Wordings beyond those of the specification's files: text and value of each thing found, one line of Wider.tsv each.</summary>
public sealed class WiderCasesTests
{
    private static readonly string File =
        Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.BotFramework.Tests", "Recognizers", "Specification", "Wider.tsv");

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var fields in System.IO.File.ReadLines(File).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')))
            {
                cases.Add(fields[0], fields[1], fields[2]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recognize_Wording_FindsWhatIsMeant(string model, string input, string expected) =>
        Assert.Equal(expected, string.Join(';', ModelJson.Recognize(model, input).Select(found => $"{found!["Text"]}={Value(found)}")));

    private static string Value(JsonNode found)
    {
        var value = found["Resolution"]?["value"] ?? found["Value"]!["Timex"]!;
        return value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => "true",
            System.Text.Json.JsonValueKind.False => "false",
            System.Text.Json.JsonValueKind.Number => value.GetValue<double>().ToString(CultureInfo.InvariantCulture),
            _ => value.GetValue<string>(),
        };
    }
}
