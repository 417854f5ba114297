using System.CommandLine;
using System.Text.Json.Nodes;
using PelvicBot.Server.Commands;
using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Tests.Evaluation;

public sealed class RecognizerEvaluationTests : IDisposable
{
    private const string Cases = """
        [
          {"Input": "three", "Results": [{"Text": "three", "TypeName": "number", "Resolution": {"subtype": "integer", "value": "3"}}]},
          {"Input": "four", "Results": []},
          {"Input": "skipped", "NotSupported": "dotnet, java", "Results": [{"Text": "skipped"}]},
          {"Input": "five", "Results": [{"Text": "five", "Start": 0, "End": 3, "Resolution": {"value": "5"}}]}
        ]
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognizers");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Run_Cases_PassOnlyWhenAllIsEqual()
    {
        Write("NumberModel.json", Cases);

        var cases = RecognizerEvaluation.Run(folder.FullName);

        Assert.Equal([(0, true), (1, false), (3, false)], cases.Select(c => (c.Index, c.Passed)));
    }

    [Fact]
    public void Run_FolderWithoutFiles_SaysWhichAreLookedFor()
    {
        var error = Assert.Throws<InvalidDataException>(() => RecognizerEvaluation.Run(folder.FullName));

        Assert.EndsWith("none of BooleanModel.json, DurationParser.json, NumberModel.json, OrdinalModel.json, TimeParser.json is here.", error.Message);
    }

    [Fact]
    public void Run_BadCase_NamesFileAndCase()
    {
        Write("TimeParser.json", """[{"Input": "noon", "Results": []}, {"Input": 3}]""");

        var error = Assert.Throws<InvalidDataException>(() => RecognizerEvaluation.Run(folder.FullName));

        Assert.EndsWith("TimeParser.json: case 1 needs \"Input\" (text) and \"Results\" (array).", error.Message);
    }

    [Fact]
    public void Command_Json_IsOneObjectWithEveryCase()
    {
        Write("NumberModel.json", Cases);
        var output = new StringWriter();

        var exit = EvaluateRecognizersCommand.Create().Parse([folder.FullName, "--json"]).Invoke(new InvocationConfiguration { Output = output });

        var json = JsonNode.Parse(output.ToString())!;
        Assert.Equal((0, 3, 1), (exit, json["total"]!.GetValue<int>(), json["passed"]!.GetValue<int>()));
        Assert.Equal("recognizers", json["set"]!.GetValue<string>());
        Assert.Equal(["file", "index", "message", "passed", "got"], json["cases"]![0]!.AsObject().Select(f => f.Key));
    }

    [Fact]
    public void Command_NoSuchFolder_Exits2()
    {
        var error = new StringWriter();

        var exit = EvaluateRecognizersCommand.Create().Parse([Path.Combine(folder.FullName, "absent")]).Invoke(new InvocationConfiguration { Error = error });

        Assert.Equal(2, exit);
        Assert.Contains("no such folder", error.ToString());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
