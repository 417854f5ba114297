using PelvicBot.Catalog.Answers;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

public sealed class AnswerSituationTests
{
    [Theory]
    [InlineData("pregnancy", "trimester-2", "which direction do I circle on the belly?", "answer/massage-pregnant")]
    [InlineData("pregnancy", "trimester-1", "how do I use a dilator?", "answer/pregnancy-dilator")]
    [InlineData("pregnancy", "trimester-3", "which position is best for a beginner?", "answer/pregnancy-supine")]
    [InlineData("pregnancy", "trimester-3", "is this safe?", "answer/pregnancy-start")]
    [InlineData("pregnancy", "no", "which direction do I circle on the belly?", "answer/massage-direction")]
    [InlineData("body", "penis", "how do I do a reverse Kegel?", "answer/rk-men-cue")]
    [InlineData("body", "vulva", "how many reverse Kegels should I do a day?", "answer/rk-dose-women")]
    [InlineData("body", "unspecified", "how many reverse Kegels should I do a day?", "answer/rk-dose")]
    public void Find_KnownSituation_GivesTheAnswerThatFits(string question, string value, string message, string expected)
    {
        var situation = new AnswerSituation(new Dictionary<string, AnswerValue> { [question] = new AnswerValue.One(value) });

        Assert.Equal(expected, ShippedCatalog.Instance.AnswerIndex.Find(message, situation).Best?.Id);
    }

    [Fact]
    public void Fits_UnansweredQuestion_IsUndecided()
    {
        var condition = ConditionParser.Parse("pregnancy is trimester-1", out _)!;

        Assert.Null(AnswerSituation.Unknown.Fits(condition));
    }

    [Fact]
    public void Fits_Programme_IsSeenByConditions()
    {
        var situation = new AnswerSituation(new Dictionary<string, AnswerValue>(), "comfort-plan");

        Assert.True(situation.Fits(ConditionParser.Parse("programme is comfort-plan", out _)!));
    }
}
