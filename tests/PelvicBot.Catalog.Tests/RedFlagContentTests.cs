using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests;

public class RedFlagContentTests
{
    private const string Header = "version: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";

    [Theory]
    [InlineData("patterns: [[painn]]", "content/en/f.yaml:8 red-flag 'x': unknown word group 'painn' (did you mean 'pain'?)")]
    [InlineData("words: [\"(a|b\"]", "content/en/f.yaml:8 red-flag 'x': '(a|b': a bracket is not closed")]
    [InlineData("words: [\"a(b)\"]", "content/en/f.yaml:8 red-flag 'x': 'a(b)': put a space where 'a(' touches a bracket or a range")]
    [InlineData("sign: s2", "content/en/f.yaml:8 'sign' stands twice in the same mapping: keep one")]
    [InlineData("patterns: []", "content/en/f.yaml:8 red-flag 'x': it has neither 'words' nor 'patterns', so nothing can raise it")]
    [InlineData("yields-to: [y]\n    words: [a]", "content/en/f.yaml:8 red-flag 'x': unknown flag 'y' in 'yields-to' (did you mean 'x'?)")]
    public void Load_BrokenFlag_SaysWhereAndWhat(string rest, string expected)
    {
        var flag = $"kind: red-flags\n{Header}  - id: red-flag/x\n    level: emergency\n    route: ems\n    sign: s\n    {rest}\n";

        Assert.Contains(Load(flag), f => f.StartsWith(expected.Split(' ')[0].Split(':')[0], StringComparison.Ordinal) &&
            f.EndsWith(expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal));
    }

    [Fact]
    public void Load_FlagWithoutReply_IsAFault() =>
        Assert.Contains(
            Load($"kind: red-flags\n{Header}  - id: red-flag/x\n    level: emergency\n    route: ems\n    sign: s\n    words: [a]\n"),
            f => f.Contains("there is no reply 'urgent/x'", StringComparison.Ordinal));

    private static IEnumerable<string> Load(string flags)
    {
        var faults = new FaultList();
        var words = $"kind: word-groups\n{Header}  - id: words/w\n    groups:\n      pain: [pain]\n";
        CatalogLoader.Load([("content/en/f.yaml", flags), ("content/en/w.yaml", words)], faults);
        return faults.All.Select(f => f.ToString());
    }
}
