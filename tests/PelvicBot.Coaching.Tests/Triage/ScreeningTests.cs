using PelvicBot.Coaching.Triage;

namespace PelvicBot.Coaching.Tests.Triage;

/// <summary>Which questions are asked, and in which order.</summary>
public sealed class ScreeningTests
{
    [Fact]
    public void Asked_NothingAnswered_IsTheAlwaysAskedInTheirOrder() =>
        Assert.Equal(
            ["consent", "adult", "urgent-signs", "aim", "body", "surgery", "conditions", "pain-now", "tension-now", "experience"],
            Screening.Asked(Some.Catalog, Answers.Empty).Select(q => q.BareId));

    [Fact]
    public void Asked_EverythingThatCausesAQuestion_AsksItStraightAfter()
    {
        var answers = Some.With("aim=bladder-emptying|leakage|ease-pain bladder-onset=longer pregnancy=postpartum surgery=within-12-weeks conditions=hernia");

        Assert.Equal(
            [
                "consent", "adult", "urgent-signs", "aim", "bladder-onset", "main-problem-leakage", "body", "pregnancy", "weeks-since-birth",
                "postnatal-check-cleared", "birth-injury", "surgery", "surgery-cleared", "conditions", "hard-memories", "pain-now", "tension-now",
                "in-care", "experience",
            ],
            Screening.Asked(Some.Catalog, answers).Select(q => q.BareId));
    }

    [Fact]
    public void Next_AnAnswerChangedLater_AsksItsFollowUpFirst()
    {
        var answers = Some.Answers().Without("experience").With("aim", ["leakage"]);

        Assert.Equal("screening/main-problem-leakage", Screening.Next(Some.Catalog, answers)?.Info.Id);
    }

    [Fact]
    public void Next_EverythingAnswered_IsNull() => Assert.Null(Screening.Next(Some.Catalog, Some.Answers()));

    [Theory]
    [InlineData("conditions=knee-problem", true)]
    [InlineData("pain-now=4", true)]
    [InlineData("aim=ease-pain hard-memories=yes", true)]
    [InlineData("aim=ease-pain hard-memories=rather-not-say", false)]
    [InlineData("pain-now=3", false)]
    public void Asked_InCare_NeedsSomethingToBeCaredFor(string changes, bool asked) =>
        Assert.Equal(asked, Screening.Asked(Some.Catalog, "in-care", Some.With(changes)));

    [Fact]
    public void Asked_Cleared_IsNeverPartOfTheRound() =>
        Assert.False(Screening.Asked(Some.Catalog, "cleared", Some.Pregnant("trimester-1")));

    [Theory]
    [InlineData("urgent-signs=dvt-leg", "urgent-signs")]
    [InlineData("adult=no", "urgent-signs")]
    [InlineData("aim=bladder-emptying bladder-onset=new-or-worse-14-days", "bladder-onset")]
    public void Asked_SomethingUrgentOrUnder18_EndsTheQuestionsThere(string changes, string last) =>
        Assert.Equal(last, Screening.Asked(Some.Catalog, Some.With(changes))[^1].BareId);

    [Fact]
    public void Counted_BodyChanged_DropsWhatIsNotAskedAnyMore()
    {
        var answers = Some.Postpartum(cleared: false).With("body", "penis");

        var counted = Screening.Counted(Some.Catalog, answers);

        Assert.DoesNotContain("pregnancy", counted.Keys);
        Assert.DoesNotContain("weeks-since-birth", counted.Keys);
        Assert.Equal(Urgency.SelfCare, Some.Outcome(answers).Level);
    }

    [Fact]
    public void Placeholders_OfAReason_AreTheTitlesTheMemberSaw()
    {
        var reason = Some.Outcome(Some.Condition("pudendal-neuralgia", inCare: false)).Reasons[0];

        Assert.Equal("Pudendal nerve pain", BecauseWords.Placeholders(Some.Catalog, reason.Because)[BecauseWords.All]);
    }
}
