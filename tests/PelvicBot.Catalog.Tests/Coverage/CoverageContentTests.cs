using System.Text.RegularExpressions;
using PelvicBot.Catalog.Coverage;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Coverage;

/// <summary>The shipped list of facts: complete against the sheets it was made from, where they are at hand, and without a hole.</summary>
public sealed partial class CoverageContentTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;

    [Fact]
    public void Coverage_Shipped_HasNoHole()
    {
        var rows = CoverageTable.Of(Catalog);

        Assert.Empty(rows.Where(r => r.IsHole).Select(r => r.Fact.Id));
        Assert.True(rows.Length > 350);
    }

    [Fact]
    public void Coverage_EveryExerciseFact_IsTheExerciseOfThatId() =>
        Assert.All(
            CoverageTable.Of(Catalog).Where(r => r.Section.Info.Id == "facts/exercises" && r.LeftOut is null),
            r => Assert.Contains(r.Fact.Id, Catalog.Exercises[r.Fact.Id].Info.Covers));

    [Fact]
    public void Coverage_OnlyWhatIsDoubtfulOrNeverSaid_IsLeftOut() =>
        Assert.All(CoverageTable.Of(Catalog).Where(r => r.LeftOut is not null), r => Assert.Matches("^(Doubtful|Never said|Bearing down)", r.LeftOut!.Because));

    [SheetFact("guide-facts.md")]
    public void Facts_GuidesSheet_IsListedWhole()
    {
        var sheet = SheetFactAttribute.Read("guide-facts.md");
        var named = FactId().Matches(sheet).Select(m => m.Value).Concat(ConflictId().Matches(sheet).Select(m => m.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);

        var listed = Listed("content/facts/guides.yaml").ToList();

        // "ex-desens-1" in running text is short for "ex-desens-1-external".
        Assert.DoesNotContain(named, n => !listed.Exists(l => l == n || l.StartsWith(n + "-", StringComparison.Ordinal)));
        Assert.Empty(listed.Except(named));
        Assert.True(named.Count > 230);
    }

    [SheetFact("safety.md")]
    public void Facts_SafetySheet_HasNoFlagThatIsNotListed()
    {
        var sections = SheetFactAttribute.Read("safety.md").Split("\n## ");
        var named = sections.Where(s => s[0] is >= '2' and <= '5').SelectMany(s => FlagId().Matches(s)).Select(m => m.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(named.Except(Listed("content/facts/safety.yaml")));
        Assert.True(named.Count > 90);
    }

    private static IEnumerable<string> Listed(string file) =>
        Catalog.FactSections.SelectMany(s => s.Facts).Where(f => f.File == file).Select(f => f.Id);

    [GeneratedRegex(@"(?<![\w-])(ex|prog|tip|pre|for|not|prof|pop|rf|ts|pg|pt|faq|cl|an)-[a-z0-9]+(-[a-z0-9]+)*(?![\w-])", RegexOptions.ExplicitCapture)]
    private static partial Regex FactId();

    [GeneratedRegex(@"^\*\*(?<id>C\d+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ConflictId();

    [GeneratedRegex(@"\*\*(?<id>[a-z0-9]+(-[a-z0-9]+)+|pessary|iud|catheter|hernia|osteoporosis|endometriosis|fgm|priapism|anaphylaxis|collapse|pregnant|radiotherapy|anticoagulant|vestibulodynia)", RegexOptions.ExplicitCapture)]
    private static partial Regex FlagId();
}
