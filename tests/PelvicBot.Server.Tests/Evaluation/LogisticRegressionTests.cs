using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Tests.Evaluation;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_SharesByFeature_GivesTheirLogOdds()
    {
        // Of those with the feature 3 in 4 are to be found, of those without it 1 in 4; as many of each side.
        List<(double[] Row, bool Label)> examples =
        [
            .. Repeat(1, true, 300), .. Repeat(1, false, 100), .. Repeat(0, true, 100), .. Repeat(0, false, 300),
        ];

        var weights = Fit(examples);

        Assert.Equal(-Math.Log(3), weights[0], 3);
        Assert.Equal(2 * Math.Log(3), weights[1], 3);
    }

    [Fact]
    public void Fit_MoreOfOneSide_CountsEitherTheSame()
    {
        List<(double[] Row, bool Label)> examples = [.. Repeat(0, true, 900), .. Repeat(0, false, 100)];

        Assert.Equal(0, Fit(examples)[0], 6);
    }

    [Fact]
    public void Fit_CompletelyToldApart_StaysFinite()
    {
        List<(double[] Row, bool Label)> examples = [.. Repeat(1, true, 50), .. Repeat(-1, false, 50)];

        var weights = Fit(examples);

        Assert.InRange(weights[1], 3, 30);
    }

    [Fact]
    public void Fit_NoExamples_HasNoWeights() => Assert.Empty(Fit([]));

    private static double[] Fit(List<(double[] Row, bool Label)> examples) =>
        LogisticRegression.Fit([.. examples.Select(e => e.Row)], [.. examples.Select(e => e.Label)]);

    private static IEnumerable<(double[] Row, bool Label)> Repeat(double feature, bool label, int times) =>
        Enumerable.Repeat((new[] { 1, feature }, label), times);
}
