using NodaTime;
using PelvicBot.Server.Commands;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Commands;

public sealed class CheckCommandTests
{
    private static readonly string Content = Path.Combine(RepositoryFolder.Root, "content");

    [Fact]
    public void Coverage_Shipped_PrintsEveryFactAndExitsWithZero()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Coverage(Content, output));
        Assert.Matches(@"ex-belly-breath +answer/breathing-how.*ex-belly-breath", output.ToString());
        Assert.Matches(@"cl-energy +left out: Doubtful\.", output.ToString());
        Assert.Matches(@"\d+ facts: \d+ covered, 10 left out, 0 holes\n$", output.ToString());
    }

    [Fact]
    public void Check_Shipped_FindsNoFaultAndNothingThatIsUsedNowhere()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Run(Content, Path.Combine(RepositoryFolder.Root, "dialogs"), new LocalDate(2026, 11, 21), 0, output));
        Assert.DoesNotContain("note:", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_WithAHole_PrintsItAndExitsWithOne()
    {
        var folder = Directory.CreateTempSubdirectory("coverage").FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "facts.yaml"),
                """
                kind: facts
                version: 1
                status: draft
                evidence: none
                reviewed-by: none
                reviewed-on: none
                review-due: 2027-05-31
                items:
                  - { id: facts/tips, name: Tips, facts: { tip-a: { in: [], says: A } } }
                """);
            var output = new StringWriter();

            Assert.Equal(1, CheckCommand.Coverage(folder, output));
            Assert.Contains("Tips (0 covered, 0 left out, 1 holes)\n  tip-a  HOLE\n", output.ToString(), StringComparison.Ordinal);
            Assert.Contains("facts.yaml:9 fact 'tip-a': no item covers it;", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Matrix_Shipped_PrintsDecisionsWithReasonsAndExitsWithZero()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Matrix(Content, full: false, output));
        Assert.Contains("ex-happy-baby: Knees-wide rocking\n  vulva, unspecified: no | trimester-1 | trimester-2 |", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("  r by ex-happy-baby, ex-side-lying-breath instead: This deep bend on the back", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_Full_HasALineForEveryCombination()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckCommand.Matrix(Content, full: true, output));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("ex-happy-baby,penis,no,none,no,offered,,back,", lines);
        Assert.Contains("ex-desens-1-external,penis,no,none,no,other-body,,,", lines);
        Assert.True(lines.Length > 20_000);
    }
}
