using PelvicBot.Coaching.RedFlags;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.RedFlags;

public class LabelledSetTests
{
    [Theory]
    [InlineData("red-flags-develop.tsv")]
    [InlineData("red-flags-held-out.tsv")]
    [InlineData("red-flags-later-rounds.tsv")]
    public void Examine_LabelledMessages_FindsTheirLevel(string file)
    {
        var rows = Rows(file).Select(r => (Level: UrgencyNames.Parse(r[0]), Message: r[2], Found: TheDetector.Examine(r[2]).Level)).ToArray();

        Assert.Empty(rows.Where(r => r.Level == Urgency.Emergency && r.Found < r.Level).Select(r => r.Message));
        AssertShare(0.95, rows.Where(r => r.Level == Urgency.SameDay), r => r.Found >= r.Level, r => r.Message);
        AssertShare(0.90, rows.Where(r => r.Level == Urgency.Soon), r => r.Found >= r.Level, r => r.Message);
        AssertShare(0.90, rows.Where(r => r.Level == Urgency.CheckFirst), r => r.Found >= r.Level, r => r.Message);
        AssertShare(0.95, rows, r => r.Found - r.Level <= 1, r => r.Message);
    }

    [Theory]
    [InlineData("near-misses-develop.tsv")]
    [InlineData("near-misses-held-out.tsv")]
    public void Examine_NearMisses_StaysQuiet(string file) =>
        AssertShare(0.97, Rows(file), r => TheDetector.Examine(r[1]).Level == Urgency.None, r => r[1]);

    [Fact]
    public void Examine_TheCataloguesExamples_AreHeardOrLeftAloneAsLabelled()
    {
        var examples = TheDetector.Catalog.RedFlags.Examples.SelectMany(e => e.Messages, (e, message) => (
            Expected: e.FlagId is { } flag ? UrgencyNames.Parse(TheDetector.Catalog.RedFlags.Flags[flag].Level) : Urgency.None,
            Message: message,
            Found: TheDetector.Examine(message).Level)).ToArray();

        AssertShare(0.99, examples.Where(e => e.Expected == Urgency.Emergency), e => e.Found >= Urgency.SameDay, e => e.Message);
        AssertShare(0.97, examples.Where(e => e.Expected != Urgency.None), e => e.Found >= e.Expected, e => e.Message);
        AssertShare(0.98, examples.Where(e => e.Expected == Urgency.None), e => e.Found == Urgency.None, e => e.Message);
    }

    [Fact]
    public void Sets_EveryFlag_HasMessages()
    {
        var counts = new[] { "red-flags-develop.tsv", "red-flags-held-out.tsv", "red-flags-later-rounds.tsv" }
            .SelectMany(Rows).Select(r => r[1])
            .Concat(TheDetector.Catalog.RedFlags.Examples.SelectMany(e => Enumerable.Repeat(e.FlagId, e.Messages.Length)).OfType<string>())
            .GroupBy(flag => flag, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        Assert.Empty(counts.Keys.Except(TheDetector.Catalog.RedFlags.Flags.Keys, StringComparer.Ordinal));
        Assert.Empty(TheDetector.Catalog.RedFlags.Flags.Keys.Where(f => counts.GetValueOrDefault(f) < 2));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests/PelvicBot.Coaching.Tests/RedFlags", file)).Skip(1).Select(l => l.Split('\t'));

    private static void AssertShare<T>(double least, IEnumerable<T> rows, Func<T, bool> holds, Func<T, string> name)
    {
        var all = rows.ToArray();
        var missed = all.Where(r => !holds(r)).Select(name).ToArray();
        Assert.True(missed.Length <= all.Length * (1 - least), $"{missed.Length} of {all.Length}:\n{string.Join('\n', missed)}");
    }
}
