using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.Matrix;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.Matrix;

public sealed class ExerciseMatrixTests
{
    private static readonly ContentCatalog Catalog = Load(f => f, out _);
    private static readonly List<MatrixCell> Cells = [.. ExerciseMatrix.Of(Catalog)];

    [Fact]
    public void Of_Shipped_DecidesEveryCombinationOnce()
    {
        var asked = Enum.GetValues<Body>().Sum(b => b == Body.Penis ? 1 : MatrixMembers.Stages.Length) * MatrixMembers.Conditions.Length;

        Assert.Equal(Catalog.Exercises.Count * asked, Cells.Count(c => !c.Member.Cleared));
        Assert.Equal(Cells.Count, Cells.Select(c => (c.Exercise.Id, c.Member.Body, c.Member.Stage, c.Member.Condition, c.Member.Cleared)).Distinct().Count());
    }

    [Fact]
    public void Of_Shipped_HasNoHole()
    {
        var faults = new FaultList();

        MatrixHoles.Report(Cells, faults);

        Assert.Empty(faults.All);
    }

    [Fact]
    public void Of_WhateverIsNotOfferedUnchanged_SaysWhy() =>
        Assert.All(
            Cells.Where(c => c.Decision is not (MatrixDecision.Offered or MatrixDecision.OtherBody)),
            c => Assert.All(c.Because, b => Assert.DoesNotContain("{", b.Text, StringComparison.Ordinal)));

    [Fact]
    public void Of_AReplacement_IsItselfOfferedToThatMember()
    {
        var offered = Cells.Where(c => c.Decision is MatrixDecision.Offered or MatrixDecision.Changed).Select(c => (c.Exercise.Id, c.Member)).ToHashSet();

        Assert.All(Cells.Where(c => c.Decision == MatrixDecision.Replaced), c => Assert.Contains((c.Instead!, c.Member), offered));
    }

    [Fact]
    public void Of_FlatOnTheBack_IsNeverOfferedFromTheSecondTrimester() =>
        Assert.All(
            Cells.Where(c => c.Member.Stage is SituationIds.SecondTrimester or SituationIds.ThirdTrimester),
            c => Assert.DoesNotContain(Posture.Back, c.Postures));

    [Theory]
    [InlineData("ex-happy-baby", Body.Vulva, "trimester-3", "none", true, MatrixDecision.Replaced, "ex-side-lying-breath")]
    [InlineData("ex-birth-positions", Body.Vulva, "trimester-3", "none", true, MatrixDecision.Offered, null)]
    [InlineData("ex-birth-positions", Body.Vulva, "trimester-3", "hip-replacement-or-injury", true, MatrixDecision.Offered, null)]
    [InlineData("ex-desens-4-dilator", Body.Vulva, "trimester-2", "none", true, MatrixDecision.HeldBack, "ex-belly-breath")]
    [InlineData("ex-desens-4-dilator", Body.Penis, "no", "none", false, MatrixDecision.OtherBody, null)]
    [InlineData("ex-reverse-kegel-core", Body.Unspecified, "trimester-1", "none", false, MatrixDecision.Waits, null)]
    [InlineData("ex-reverse-kegel-seated", Body.Vulva, "no", "prolapse", true, MatrixDecision.Replaced, "ex-reverse-kegel-core")]
    [InlineData("ex-reverse-kegel-core", Body.Vulva, "no", "prolapse", true, MatrixDecision.Changed, null)]
    [InlineData("ex-massage-abdomen", Body.Penis, "no", "hernia", true, MatrixDecision.HeldBack, "ex-belly-breath")]
    [InlineData("ex-warmth", Body.Penis, "no", "numb-skin", false, MatrixDecision.HeldBack, "ex-belly-breath")]
    [InlineData("ex-belly-breath", Body.Penis, "no", "none", false, MatrixDecision.Offered, null)]
    public void Of_ACombination_IsDecidedAsSafetyAsks(
        string exercise, Body body, string stage, string condition, bool cleared, MatrixDecision decision, string? instead)
    {
        var cell = Assert.Single(
            Cells, c => c.Exercise.Id == exercise && c.Member.Body == body && c.Member.Stage == stage && c.Member.Condition == condition && c.Member.Cleared == cleared);

        Assert.Equal((decision, instead), (cell.Decision, cell.Instead));
    }

    [Fact]
    public void Of_LeaningForwardWithAnInjuredHip_IsDoneStandingOnly() =>
        Assert.All(
            Cells.Where(c => c.Exercise.Id == "ex-birth-positions" && c.Member.Condition == "hip-replacement-or-injury" && c.Decision is MatrixDecision.Offered),
            c => Assert.Equal(Posture.Standing, Assert.Single(c.Postures)));

    [Fact]
    public void Report_AReplacementThatIsItselfHeldBack_IsNamedWithItsExerciseAndPlace()
    {
        // Lubricant is for a vulva only: everybody else with a sore knee would be left with neither.
        var broken = Load(
            f => f.Replace("action: replace, because: \"Kneeling and deep bends", "action: replace, with: ex-lube-setup, because: \"Kneeling and deep bends", StringComparison.Ordinal),
            out var loading);
        Assert.Empty(loading.All);
        var faults = new FaultList();

        MatrixHoles.Report(ExerciseMatrix.Of(broken), faults);

        var pose = broken.Exercises["ex-childs-pose"].Info;
        Assert.Equal(
            $"{pose.File}:{pose.Line} exercise 'ex-childs-pose': nothing is decided for penis, pregnancy no, hip-replacement-or-injury and 11 other combinations: 'ex-childs-pose' replaces it, but every replacement is itself held back there; name one that is not, or leave it out",
            string.Join('\n', faults.All));
    }

    private static ContentCatalog Load(Func<string, string> change, out FaultList faults)
    {
        faults = new FaultList();
        var root = RepositoryFolder.Root;
        return CatalogLoader.Load(
            Directory.EnumerateFiles(Path.Combine(root, "content"), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), change(File.ReadAllText(f)))),
            faults);
    }
}
