using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Tests.Triage;

namespace PelvicBot.Coaching.Tests.Sessions;

/// <summary>Comfortable up to 2; for someone above it at rest already, up to where they began.</summary>
public sealed class DiscomfortRuleTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(10, true)]
    public void HighAtRest_FromThree(int before, bool high) => Assert.Equal(high, DiscomfortRule.HighAtRest(before, Some.Catalog.Rules));

    [Theory]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    [InlineData(10, 10, false)]
    [InlineData(2, 6, false)]
    public void Stops_AboveTheLimitOrAboveWhereItBegan(int now, int before, bool stops) =>
        Assert.Equal(stops, DiscomfortRule.Stops(now, before, Some.Catalog.Rules));
}
