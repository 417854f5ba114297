using PelvicBot.Server.Evaluation;

namespace PelvicBot.Server.Tests.Evaluation;

public sealed class MustContainTests
{
    [Theory]
    [InlineData("nose|belly;hand", "Rest a HAND on your belly.", true)]
    [InlineData("nose|belly;hand", "Let your belly rise.", false)]
    [InlineData("min", "for 5 minutes", false)]
    [InlineData("min", "for 5 min", true)]
    [InlineData("2", "for 20 minutes", false)]
    [InlineData("2/10", "stay at 2/10", true)]
    [InlineData("side lying", "Side-lying first", true)]
    [InlineData("don't", "Don\u2019t push", true)]
    public void IsIn_Text_FollowsTheRulesOfTheSets(string pattern, string text, bool expected) =>
        Assert.Equal(expected, new MustContain(pattern).IsIn(text));
}
