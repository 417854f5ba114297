using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>The shipped content with one ruling taken out: the contradiction that it settles shows at once.</summary>
public sealed class RulingsContentTests
{
    private static readonly string Root = RepositoryFolder.Root;

    [Fact]
    public void Load_WithoutTheRulingOnTheBreath_NamesTheTwoReadingsThatContradictEachOther()
    {
        var (item, line) = First("release-breath: in");

        Assert.Equal(
            [
                $"{At("reading/c1-phased-breath")} reading 'reading/c1-phased-breath': 'release-breath' is out, but {item} says in ({line}); change one, or add a ruling with its source that says which holds",
                $"{At("reading/c1-phased-lift")} reading 'reading/c1-phased-lift': 'release-breath' is out, but {item} says in ({line}); change one, or add a ruling with its source that says which holds",
            ],
            Faults(without: "ruling/c1"));
    }

    [Fact]
    public void Load_WithoutTheRulingOnBearingDown_NamesTheGuideThatPushes()
    {
        var (item, line) = First("release-effort: let-go");

        Assert.Equal(
            [$"{At("reading/c2-relax")} reading 'reading/c2-relax': 'release-effort' is push, but {item} says let-go ({line}); change one, or add a ruling with its source that says which holds"],
            Faults(without: "ruling/c2"));
    }

    [Fact]
    public void Load_WithoutAnyOfTheRulings_HasAFaultForEachOfThem()
    {
        foreach (var ruling in Shipped.Rulings.Keys)
        {
            Assert.NotEmpty(Faults(without: ruling));
        }

        Assert.Equal(33, Shipped.Rulings.Count);
    }

    [Fact]
    public void Load_AnExerciseTurnedToTheOutBreath_IsHeldToTheRuling()
    {
        var faults = Faults(Files().Select(f => f.Name.EndsWith("/exercises/release.yaml", StringComparison.Ordinal)
            ? (f.Name, f.Text.Replace("    release-phase: in\n", "    release-phase: out\n", StringComparison.Ordinal))
            : f));

        var exercise = Shipped.Exercises["ex-elevator-down"].Info;
        var ruling = Shipped.Rulings["ruling/c1"].Holds[0];
        Assert.Contains(
            $"{exercise.File}:{exercise.Line} exercise 'ex-elevator-down': 'release-breath' is out, but 'ruling/c1' holds in (content/rulings/rulings.yaml:{ruling.Line}); change it",
            faults);
    }

    private static ContentCatalog Shipped { get; } = ShippedCatalog.Instance;

    /// <summary>The first item of the content, by file and line, that says so, and where.</summary>
    private static (string Item, string Line) First(string cue)
    {
        var (matter, value) = (cue.Split(": ")[0], cue.Split(": ")[1]);
        var said = Cues.CueStatements.Of(Shipped)[matter].First(s => s.Cue.Value == value);
        return ($"{said.Item.Kind} '{said.Item.Id}'", $"{said.Item.File}:{said.Cue.Line}");
    }

    private static string At(string reading) => $"{Shipped.Items[reading].File}:{Shipped.Items[reading].Teaches[0].Line}";

    /// <summary>What is wrong without a ruling, but for the fact that it no longer covers.</summary>
    private static List<string> Faults(string without) =>
        [.. Faults(Files().Select(f => f.Name.EndsWith("/rulings.yaml", StringComparison.Ordinal) ? (f.Name, Without(f.Text, without)) : f))
            .Where(f => !f.Contains("no item covers it", StringComparison.Ordinal))];

    private static List<string> Faults(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new FaultList();
        CatalogLoader.Load(files, faults);
        return [.. faults.All.Select(f => f.ToString())];
    }

    private static string Without(string text, string ruling)
    {
        const string Mark = "\n  - id: ";
        var items = text.Split(Mark);
        return string.Join(Mark, items.Where(i => !i.StartsWith(ruling + "\n", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, string Text)> Files() =>
        Directory.EnumerateFiles(Path.Combine(Root, "content"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)));
}
