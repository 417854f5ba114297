using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Tests;

public sealed class RedFlagExamplesCheckTests
{
    private const string Header = "version: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";

    private const string Flag = "kind: red-flags\n" + Header + "  - { id: red-flag/sepsis-signs, level: emergency, route: ems, sign: a sign, words: [mottled] }\n";

    [Fact]
    public void Load_ExamplesOfNoFlag_AreAFaultWithTheNearest() => Assert.Contains(
        Load("  - { id: examples/a, flag: sepsis-sings, messages: [my skin is mottled] }\n"),
        f => f.EndsWith("red-flag-example 'examples/a': there is no red flag 'sepsis-sings' (did you mean 'sepsis-signs'?)", StringComparison.Ordinal));

    [Fact]
    public void Load_AMessageUnderTwoLabels_IsAFault() => Assert.Contains(
        Load("  - { id: examples/a, flag: sepsis-signs, messages: [my skin is mottled] }\n  - { id: examples/b, messages: [My skin is mottled] }\n"),
        f => f.EndsWith("red-flag-example 'examples/b': 'My skin is mottled' is an example of 'examples/a' already: leave it in one place", StringComparison.Ordinal));

    private static IEnumerable<string> Load(string examples)
    {
        var faults = new FaultList();
        CatalogLoader.Load([("content/en/f.yaml", Flag), ("content/en/e.yaml", "kind: red-flag-examples\n" + Header + examples)], faults);
        return faults.All.Select(f => f.ToString());
    }
}
