using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.References;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.References;

public sealed class ItemReferencesTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    private static readonly ItemReferences References = new(Catalog, []);

    [Theory]
    [InlineData("ex-three-breath-reset", "ex-belly-breath", "easier")]
    [InlineData("ex-90-90-breath", "comfort-plan", "exercise")]
    [InlineData("triage/reason-under-18", "under-18", "reason")]
    [InlineData("screening/bladder-onset", "bladder-onset-new", "when")]
    [InlineData("screening/adult", "screening", "questions")]
    [InlineData("answer/kegel-prescribed", "answer/kegel-when-tight", "see-also")]
    [InlineData("condition/pregnant", "contra/pregnant-unchecked", "condition")]
    [InlineData("words/perineum-term", "ex-mirror-check", "text")]
    [InlineData("source/S52", "ex-belly-breath", "sources")]
    [InlineData("ex-belly-breath", "rule/breath-only-at-rest", "values")]
    public void To_AnItem_NamesWhoUsesItAndHow(string to, string from, string how) =>
        Assert.Contains(new ItemReference(to, from, how), References.To(to));

    [Fact]
    public void To_ARuleNamedLikeASituation_IsNotUsedByTheSituation() =>
        Assert.DoesNotContain(References.To("pregnant"), r => r.From.StartsWith("contra/", StringComparison.Ordinal));

    [Fact]
    public void Unused_WhatNothingNames_IsListedAndWhatIsNamedIsNot()
    {
        const string header = "version: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n";
        var small = CatalogLoader.Load(
            [
                ("content/m.yaml", $"kind: urgent-replies\n{header}  - {{ id: urgent/said, text: x }}\n  - {{ id: urgent/dead, text: x }}\n"),
                ("content/p.yaml", $"kind: phrases\n{header}  - {{ id: command/help, texts: [help] }}\n"),
            ],
            new FaultList());

        var unused = new ItemReferences(small, [new ItemReference("urgent/said", "dialogs/x.yaml, step 'y'", "say")]).Unused(small);

        Assert.Equal("urgent/dead", Assert.Single(unused).Id);
    }
}
