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
    [InlineData("pregnancy", "trimester-2", "how do I do a glute bridge?", "answer/pregnancy-what")]
    [InlineData("pregnancy", "postpartum", "how do I use a dilator?", "answer/postpartum-when")]
    [InlineData("pregnancy", "postpartum", "how do I do happy baby?", "answer/postpartum-when")]
    [InlineData("surgery", "within-12-weeks", "how do I massage my lower belly?", "answer/cond-surgery")]
    [InlineData("surgery", "earlier", "how do I massage my lower belly?", "answer/massage-abdomen")]
    [InlineData("body", "penis", "how do I do a reverse Kegel?", "answer/rk-men-cue")]
    [InlineData("body", "vulva", "how many reverse Kegels should I do a day?", "answer/rk-dose-women")]
    [InlineData("body", "unspecified", "how many reverse Kegels should I do a day?", "answer/rk-dose")]
    public void Find_KnownSituation_GivesTheAnswerThatFits(string question, string value, string message, string expected)
    {
        var situation = new AnswerSituation(new Dictionary<string, AnswerValue> { [question] = new AnswerValue.One(value) });

        Assert.Equal(expected, ShippedCatalog.Instance.AnswerIndex.Find(message, situation).Best?.Id);
    }

    [Theory]
    [InlineData("active-infection", "how do I use a dilator?", "answer/cond-infection")]
    [InlineData("bleeding-risk-or-anticoagulant", "how do I massage my lower belly?", "answer/cond-blood-thinners")]
    [InlineData("pelvic-cancer-or-radiotherapy", "how long do I leave the dilator in?", "answer/cond-radiotherapy")]
    [InlineData("vaginal-reconstruction", "when do I move to the next dilator size?", "answer/cond-reconstruction")]
    [InlineData("prolapse", "how do I do happy baby?", "answer/prolapse")]
    [InlineData("placenta-praevia-or-pelvic-rest", "when can I start perineal massage?", "answer/cond-placenta")]
    [InlineData("heart-or-lung-disease", "how do I do belly breathing?", "answer/cond-heart")]
    [InlineData("heart-or-lung-disease", "how do I start?", "answer/cond-heart")]
    [InlineData("aneurysm", "how do I do belly breathing?", "answer/cond-aneurysm-breath")]
    [InlineData("aneurysm", "how do I massage my lower belly?", "answer/cond-aneurysm")]
    [InlineData("numb-skin", "can I use heat before practice?", "answer/cond-numb")]
    [InlineData("none", "how do I use a dilator?", "answer/step4-dilator")]
    public void Find_ConditionThatHoldsTheExercise_SaysSoInsteadOfHow(string condition, string message, string expected)
    {
        var situation = new AnswerSituation(new Dictionary<string, AnswerValue> { ["conditions"] = new AnswerValue.Many([condition]) });

        Assert.Equal(expected, ShippedCatalog.Instance.AnswerIndex.Find(message, situation).Best?.Id);
    }

    [Fact]
    public void Find_HeldUntilSomeoneAgrees_IsAnsweredOnceTheyHave()
    {
        var situation = new AnswerSituation(new Dictionary<string, AnswerValue>
        {
            ["conditions"] = new AnswerValue.Many(["prolapse"]),
            ["cleared"] = new AnswerValue.Flag(true),
        });

        Assert.Equal("answer/happy-baby", ShippedCatalog.Instance.AnswerIndex.Find("how do I do happy baby?", situation).Best?.Id);
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
