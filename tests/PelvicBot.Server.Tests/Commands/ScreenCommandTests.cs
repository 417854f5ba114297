using System.CommandLine;
using System.Text.Json;
using NodaTime;
using PelvicBot.Server.Commands;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Commands;

/// <summary>The <c>screen</c> command: what it prints, what it refuses, and with which exit code.</summary>
public sealed class ScreenCommandTests : IDisposable
{
    private const string Complete = """
        consent: yes
        adult: yes
        urgent-signs: [none]
        aim: [ease-tension]
        body: vulva
        pregnancy: no
        surgery: none
        conditions: [none]
        pain-now: 2
        tension-now: 5
        experience: new

        """;

    private LocalDate _today = new(2026, 11, 21);

    private readonly string _folder = Directory.CreateTempSubdirectory("screen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Screen_SelfCare_PrintsTheOutcomeAsJson()
    {
        var (code, output, error) = Run(Complete, "--json");

        Assert.Equal(0, code);
        Assert.Empty(error);
        var outcome = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["level", "reasons", "programme", "alternatives", "restrictions", "advice"], outcome.EnumerateObject().Select(p => p.Name));
        Assert.Equal("self-care", outcome.GetProperty("level").GetString());
        Assert.Equal("foundations", outcome.GetProperty("programme").GetString());
        var reason = Assert.Single(outcome.GetProperty("reasons").EnumerateArray());
        Assert.Equal("""{"rule":"start-foundations","because":{"aim":["ease-tension"],"pain-now":2},"source":"guide-phased#prog-phased"}""", Compact(reason));
        var restriction = Assert.Single(outcome.GetProperty("restrictions").EnumerateArray());
        Assert.Equal(["id", "because", "source"], restriction.EnumerateObject().Select(p => p.Name));
        Assert.Equal("no-squeeze", restriction.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2040, false)]
    public void Screen_OnceReviewsHaveExpired_OffersNoOtherProgramme_AsTheServiceDoes(int year, bool offers)
    {
        _today = new LocalDate(year, 11, 21);
        var (code, output, _) = Run(Complete, "--json");

        Assert.Equal(0, code);
        Assert.Equal(offers, JsonDocument.Parse(output).RootElement.GetProperty("alternatives").GetArrayLength() > 0);
    }

    [Fact]
    public void Screen_Emergency_HasNoProgrammeAndExitsZero()
    {
        var (code, output, _) = Run(Complete.Replace("urgent-signs: [none]", "urgent-signs: [cauda-equina]"), "--json");

        Assert.Equal(0, code);
        var outcome = JsonDocument.Parse(output).RootElement;
        Assert.Equal("emergency", outcome.GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, outcome.GetProperty("programme").ValueKind);
        Assert.Empty(outcome.GetProperty("alternatives").EnumerateArray());
    }

    [Fact]
    public void Screen_Json_IsReadLikeYaml()
    {
        const string json = """
            {"consent": true, "adult": true, "urgent-signs": ["none"], "aim": ["ease-pain"], "body": "penis", "surgery": "none",
             "conditions": ["none"], "hard-memories": "no", "pain-now": 4, "tension-now": 5, "in-care": false, "experience": "some"}
            """;

        var (code, output, error) = Run(json, "--json");

        Assert.Equal(0, code);
        Assert.Empty(error);
        var reason = JsonDocument.Parse(output).RootElement.GetProperty("reasons")[0];
        Assert.Equal("""{"in-care":false,"pain-now":4}""", Compact(reason.GetProperty("because")));
    }

    [Fact]
    public void Screen_WithoutJson_SaysLevelReasonsAndWords()
    {
        var (code, output, _) = Run(Complete.Replace("conditions: [none]", "conditions: [hernia]\nin-care: yes"));

        Assert.Equal(0, code);
        Assert.StartsWith("level: check-first", output, StringComparison.Ordinal);
        Assert.Contains("condition-hernia (conditions: hernia)", output, StringComparison.Ordinal);
        Assert.Contains("Your doctor or surgeon can clear it.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_UnaskedAnswer_IsIgnoredWithAWarning()
    {
        var (code, output, error) = Run(Complete.Replace("body: vulva", "body: penis") + "bladder-onset: new-or-worse-14-days\n", "--json");

        Assert.Equal(0, code);
        Assert.Equal("self-care", JsonDocument.Parse(output).RootElement.GetProperty("level").GetString());
        Assert.Equal(
            [
                "warning: answers.yaml:6 'pregnancy' is ignored: with these answers it is not asked",
                "warning: answers.yaml:12 'bladder-onset' is ignored: with these answers it is not asked",
            ],
            Lines(error));
    }

    [Theory]
    [InlineData("pain-now: 2", "", "answers.yaml:1 'pain-now' is missing: it is asked here, and takes a whole number from 0 to 10")]
    [InlineData("pregnancy: no", "", "answers.yaml:1 'pregnancy' is missing: it is asked here, and takes one of no, trimester-1, trimester-2, trimester-3, postpartum")]
    [InlineData("pain-now: 2", "pain-now: 5", "answers.yaml:1 'in-care' is missing: it is asked here, and takes yes or no")]
    [InlineData("tension-now: 5", "tension-now: 5\ntension-noww: 5", "answers.yaml:11 unknown question 'tension-noww' (did you mean 'tension-now'?)")]
    [InlineData("body: vulva", "body: vulvaa", "answers.yaml:5 'body': 'vulvaa' is not possible (did you mean 'vulva'?); it must be one of vulva, penis, unspecified")]
    [InlineData("pain-now: 2", "pain-now: 11", "answers.yaml:9 'pain-now': '11' is not possible; it must be a whole number from 0 to 10")]
    [InlineData("adult: yes", "adult: maybe", "answers.yaml:2 'adult': 'maybe' is not possible; it must be yes or no")]
    [InlineData("aim: [ease-tension]", "aim: [ease-tenson]", "answers.yaml:4 'aim': unknown value 'ease-tenson' (did you mean 'ease-tension'?); it must be a list of any of ease-tension, ease-pain, stress-relief, bladder-emptying, bowel-emptying, postpartum-recovery, birth-preparation, leakage, comfortable-penetration, sexual-function")]
    [InlineData("conditions: [none]", "conditions: [none, hernia]", "answers.yaml:8 'conditions': 'none' can't stand with other values: keep it alone, or leave it out")]
    public void Screen_BadAnswer_SaysWhereWhatAndWhatToDo(string good, string bad, string message)
    {
        var (code, output, error) = Run(Complete.Replace(good + "\n", bad.Length == 0 ? "" : bad + "\n"), "--json");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal([message], Lines(error));
    }

    [Fact]
    public void Screen_SeveralFaults_AreAllSaidAtOnce()
    {
        var (code, _, error) = Run(Complete.Replace("pain-now: 2\n", "").Replace("body: vulva", "body: x") + "ages: 40\n", "--json");

        Assert.Equal(2, code);
        Assert.Equal(3, Lines(error).Length);
    }

    [Theory]
    [InlineData("", "answers.yaml:1 the file is empty: give it one line for each answer, such as 'pain-now: 2'")]
    [InlineData("- 1", "answers.yaml:1 the file must be a mapping of question ids to answers, such as 'pain-now: 2'")]
    public void Screen_NoAnswers_IsABadFile(string text, string message)
    {
        var (code, _, error) = Run(text);

        Assert.Equal(2, code);
        Assert.Equal([message], Lines(error));
    }

    [Fact]
    public void Screen_MissingFile_IsABadFile()
    {
        var (code, _, error) = Invoke([Path.Combine(_folder, "absent.yaml")]);

        Assert.Equal(2, code);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region: AT\ndaily-time: 20:30\ntime-zone: Europe/Vienna\n", 0)]
    [InlineData("region: Austria\n", 2)]
    [InlineData("daily-time: 25:00\n", 2)]
    [InlineData("time-zone: Europe/Wien\n", 2)]
    public void Screen_OptionalAnswers_AreCheckedAllTheSame(string lines, int expected)
    {
        var (code, _, _) = Run(Complete + lines, "--json");

        Assert.Equal(expected, code);
    }

    [Fact]
    public void Screen_Cleared_LiftsTheHold()
    {
        var (_, output, _) = Run(Complete.Replace("pregnancy: no", "pregnancy: trimester-2") + "cleared: yes\n", "--json");

        var outcome = JsonDocument.Parse(output).RootElement;
        Assert.Equal("self-care", outcome.GetProperty("level").GetString());
        Assert.Contains(outcome.GetProperty("restrictions").EnumerateArray(), r => r.GetProperty("id").GetString() == "no-supine");
    }

    private (int Code, string Output, string Error) Run(string answers, params string[] options)
    {
        var file = Path.Combine(_folder, "answers.yaml");
        File.WriteAllText(file, answers);
        return Invoke([file, .. options]);
    }

    private (int Code, string Output, string Error) Invoke(string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var code = ScreenCommand.Create(Path.Combine(RepositoryFolder.Root, "content"), _today)
            .Parse(arguments)
            .Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
