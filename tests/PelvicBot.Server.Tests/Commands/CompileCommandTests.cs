using System.CommandLine;
using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.RedFlags;
using PelvicBot.Server.Commands;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Commands;

/// <summary>What a build works out of the content, with the checkout's own.</summary>
public sealed class CompileCommandTests : IClassFixture<CompileCommandTests.Compiled>
{
    private readonly Compiled _made;

    public CompileCommandTests(Compiled made) => _made = made;

    [Fact]
    public void Load_WithWhatWasCompiled_HasTheSameItems()
    {
        Assert.NotNull(_made.Catalog.Compiled);
        Assert.Equal(Shown(ShippedCatalog.Instance), Shown(_made.Catalog));

        static IEnumerable<(string, string, int, string, string, int)> Shown(ContentCatalog catalog) => catalog.Items.Values
            .OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)
            .Select(i => (i.Id, i.Kind, i.Version, i.Hash, i.File, i.Line));
    }

    [Fact]
    public void Find_WithWhatWasCompiled_AnswersTheSame()
    {
        foreach (var question in Messages(every: 30))
        {
            Assert.Equal(Found(ShippedCatalog.Instance, question), Found(_made.Catalog, question));
        }

        static (AnswerOutcome, string?, double, string) Found(ContentCatalog catalog, string question)
        {
            var reply = catalog.AnswerIndex.Find(question, AnswerSituation.Unknown);
            return (reply.Outcome, reply.Best?.Id, reply.Score, string.Join(' ', reply.RunnersUp.Select(r => $"{r.Answer.Id} {r.Score} {r.Matched}")));
        }
    }

    [Fact]
    public void Explain_WithWhatWasCompiled_NamesTheSameTerms()
    {
        const string Question = "how do I do belly brething at night";

        Assert.Equal(ShippedCatalog.Instance.AnswerIndex.Explain(Question), _made.Catalog.AnswerIndex.Explain(Question));
    }

    [Fact]
    public void Examine_WithWhatWasCompiled_RaisesTheSameFlags()
    {
        var (learnt, compiled) = (RedFlagDetector.Of(ShippedCatalog.Instance), RedFlagDetector.Of(_made.Catalog));
        var raised = 0;
        foreach (var message in Messages(every: 60).Concat(ShippedCatalog.Instance.RedFlags.Examples.SelectMany(e => e.Messages).Where((_, i) => i % 40 == 0)))
        {
            var expected = learnt.Examine(message, RedFlagSituation.Unknown);
            var actual = compiled.Examine(message, RedFlagSituation.Unknown);
            Assert.Equal(expected.Level, actual.Level);
            Assert.Equal(expected.Findings.AsEnumerable(), actual.Findings.AsEnumerable());
            raised += expected.Findings.IsEmpty ? 0 : 1;
        }

        Assert.True(raised > 20);
    }

#if !DEBUG
    [Fact]
    public void Load_ForTheService_TakesWhatItsBuildCompiled() =>
        Assert.NotNull(CoachHost.Load(allowDrafts: true, [], new LocalDate(2026, 11, 21), new FaultList()).Services.Catalog.Compiled);
#endif

    [Fact]
    public void Open_AfterALetterWasChanged_FindsNothing()
    {
        var files = _made.Files.ToArray();
        files[3].Text = files[3].Text.Replace('e', 'a');

        Assert.Null(CompiledContent.Open(_made.Path, files));
    }

    [Fact]
    public void Open_OfAnotherNameForAFile_FindsNothing()
    {
        var files = _made.Files.ToArray();
        files[0].Name += "x";

        Assert.Null(CompiledContent.Open(_made.Path, files));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    public void Open_AFileThatIsNotWhole_FindsNothing(int length)
    {
        using var folder = new TemporaryFolder();
        var bytes = File.ReadAllBytes(_made.Path);
        File.WriteAllBytes(folder["cut"], bytes[..(length < 0 ? bytes.Length + length : length)]);

        Assert.Null(CompiledContent.Open(folder["cut"], _made.Files));
    }

    [Fact]
    public void Compile_ContentWithAFault_WritesNothingAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["content/en"]);
        File.WriteAllText(folder["content/en/x.yaml"], "kind: nothing-known\nitems: []\n");

        var (code, _, error) = Run(folder["content"], folder["out"]);

        Assert.Equal((1, false), (code, File.Exists(folder["out"])));
        Assert.Contains("faults, so it is not compiled; 'check' lists them.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_ToWhereNothingCanBeWritten_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var (code, _, error) = Run(Content, folder["no/such/folder"]);

        Assert.Equal(1, code);
        Assert.StartsWith($"{folder["no/such/folder"]} cannot be written: ", error, StringComparison.Ordinal);
    }

    private static string Content => Path.Combine(RepositoryFolder.Root, "content");

    /// <summary>Ways of asking, changed a little, so that few are met word by word.</summary>
    private static IEnumerable<string> Messages(int every) =>
        ShippedCatalog.Instance.Answers.Values.OrderBy(a => a.Id, StringComparer.Ordinal).SelectMany(a => a.Questions).Where((_, i) => i % every == 0).Select(q => $"and {q} or so");

    private static (int Code, string Output, string Error) Run(string content, string file)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CompileCommand.Create(content).Parse(["--out", file]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The checkout's content, compiled once and loaded from that.</summary>
    public sealed class Compiled : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Compiled()
        {
            var (code, output, error) = Run(Content, Path);
            Assert.Equal((0, $"wrote {Path}{Environment.NewLine}", ""), (code, output, error));
            Files = [.. CatalogLoader.ReadFolder(Content)];
            var faults = new FaultList();
            Catalog = CatalogLoader.LoadAll(Files, [], faults, new FaultList(), CompiledContent.Open(Path, Files))["en"];
            Assert.False(faults.Any);
        }

        public string Path => _folder[CompiledContent.FileName];

        public (string Name, string Text)[] Files { get; }

        public ContentCatalog Catalog { get; }

        public void Dispose() => _folder.Dispose();
    }
}
