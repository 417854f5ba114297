using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>
/// One broken file per check, in BrokenExercises, read together with a sound base. Its first lines say exactly which faults are expected; adding a
/// file adds a test.
/// </summary>
public sealed class BrokenExercisesTests
{
    private static readonly BrokenFiles Broken = new("PelvicBot.Catalog.Tests", "BrokenExercises");

    public static TheoryData<string> Names => [.. Broken.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BrokenFile_SaysWhereWhatAndWhatToDo(string name)
    {
        var (text, expected) = Broken.Read(name);

        Assert.Equal(string.Join("\n", expected), string.Join("\n", Load(("content/en/x.yaml", text))));
    }

    [Fact]
    public void Load_Base_HasNoFaults() => Assert.Equal([], Load());

    [Fact]
    public void Load_RuleNumberOutOfRange_SaysItsRange() =>
        Assert.Equal(
            ["content/coaching.yaml:10 coaching-rule 'rule/discomfort': 'limit' must be a whole number from 0 to 10, not '20'"],
            LoadRules(Rules().Replace("limit: 2,", "limit: 20,", StringComparison.Ordinal)));

    [Fact]
    public void Load_RuleWithoutItsNumber_SuggestsTheMisspeltOne() =>
        Assert.Equal(
            ["content/coaching.yaml:10 coaching-rule 'rule/discomfort': 'values' must give 'limit' (did you mean 'limits'?)"],
            LoadRules(Rules().Replace("limit: 2,", "limits: 2,", StringComparison.Ordinal)));

    [Fact]
    public void Load_RuleMissing_SaysWhichNumberCoachingNeeds() =>
        Assert.Contains(
            "content/coaching.yaml:1 the rule 'rule/idle' is missing; coaching needs its number 'minutes'",
            LoadRules(Rules().Replace("id: rule/idle", "id: rule/idleness", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ex-rest", "'ex-rest' is no breathing exercise, but it is what is left when nothing else is")]
    [InlineData("ex-bely-breath", "unknown exercise 'ex-bely-breath' (did you mean 'ex-belly-breath'?)")]
    public void Load_BreathOnlyRuleNamesTheWrongExercise_SaysSo(string exercise, string message) =>
        Assert.Equal(
            [$"content/coaching.yaml:16 coaching-rule 'rule/breath-only-at-rest': {message}"],
            Faults([("content/coaching.yaml", Rules().Replace("exercise: ex-belly-breath", $"exercise: {exercise}", StringComparison.Ordinal)), Base()]));

    private static string Rules() => File.ReadAllText(Path.Combine(RepositoryFolder.Root, "content", "coaching.yaml"));

    private static (string Name, string Text) Matters() =>
        ("content/rulings/matters.yaml", File.ReadAllText(Path.Combine(RepositoryFolder.Root, "content", "rulings", "matters.yaml")));

    private static IEnumerable<string> LoadRules(string text) => Faults([("content/coaching.yaml", text), Base()]);

    private static (string Name, string Text) Base() =>
        ("content/en/base/exercises.yaml", File.ReadAllText(Path.Combine(Broken.Folder, "base", "exercises.yaml")));

    private static IEnumerable<string> Load(params (string Name, string Text)[] more) => Faults([("content/coaching.yaml", Rules()), Base(), .. more]);

    private static IEnumerable<string> Faults(IEnumerable<(string Name, string Text)> files)
    {
        var faults = new FaultList();
        CatalogLoader.Load(files.Append(Matters()), faults);
        return faults.All.Select(f => f.ToString());
    }
}
