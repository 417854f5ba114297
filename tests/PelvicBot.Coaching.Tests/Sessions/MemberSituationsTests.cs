using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Tests.Triage;

namespace PelvicBot.Coaching.Tests.Sessions;

public sealed class MemberSituationsTests
{
    [Fact]
    public void Of_NobodyScreened_IsUnspecified()
    {
        var situation = MemberSituations.Of(new Member { Id = "m" }, [], null);

        Assert.Equal((Body.Unspecified, Pregnancy.No, false, false), (situation.Body, situation.Pregnancy, situation.Cleared, situation.PostnatalCleared));
        Assert.Empty(situation.Conditions);
    }

    [Theory]
    [InlineData("vulva", Body.Vulva)]
    [InlineData("penis", Body.Penis)]
    [InlineData("unspecified", Body.Unspecified)]
    public void Of_Body(string answer, Body body) => Assert.Equal(body, Of(("body", new AnswerValue.One(answer))).Body);

    [Theory]
    [InlineData("no", Pregnancy.No)]
    [InlineData("trimester-1", Pregnancy.FirstTrimester)]
    [InlineData("trimester-2", Pregnancy.SecondTrimester)]
    [InlineData("trimester-3", Pregnancy.ThirdTrimester)]
    [InlineData("postpartum", Pregnancy.Postpartum)]
    public void Of_Pregnancy(string answer, Pregnancy pregnancy) => Assert.Equal(pregnancy, Of(("pregnancy", new AnswerValue.One(answer))).Pregnancy);

    [Fact]
    public void Of_EveryPregnancyTheQuestionOffers_IsKnown() =>
        Assert.All(
            Some.Catalog.Questions["screening/pregnancy"].Choices.Where(c => c.Value.StartsWith("trimester", StringComparison.Ordinal) || c.Value == "postpartum"),
            c => Assert.NotEqual(Pregnancy.No, Of(("pregnancy", new AnswerValue.One(c.Value))).Pregnancy));

    [Fact]
    public void Of_NoneAmongConditions_IsNoCondition() =>
        Assert.Equal(["hernia"], Of(("conditions", new AnswerValue.Many(["none", "hernia"]))).Conditions);

    [Theory]
    [InlineData("surgery", "within-12-weeks", "recent-surgery")]
    [InlineData("hard-memories", "yes", "hard-memories")]
    public void Of_AnswerThatIsASituation_IsACondition(string question, string answer, string condition)
    {
        Assert.Contains(Some.Catalog.Questions[$"screening/{question}"].Choices, c => c.Value == answer);
        Assert.Equal([condition], Of((question, new AnswerValue.One(answer))).Conditions);
    }

    [Fact]
    public void Of_Clearances_AreKept()
    {
        var situation = Of(("cleared", new AnswerValue.Flag(true)), ("postnatal-check-cleared", new AnswerValue.Flag(true)));

        Assert.True(situation.Cleared);
        Assert.True(situation.PostnatalCleared);
    }

    [Theory]
    [InlineData(Pregnancy.FirstTrimester, null, false)]
    [InlineData(Pregnancy.SecondTrimester, null, true)]
    [InlineData(Pregnancy.FirstTrimester, 15, false)]
    [InlineData(Pregnancy.SecondTrimester, 15, false)]
    [InlineData(Pregnancy.SecondTrimester, 16, true)]
    public void Situations_BackLyingEnds_AtSixteenWeeksOrTheSecondTrimester(Pregnancy pregnancy, int? weeks, bool ends) =>
        Assert.Equal(
            ends,
            new MemberSituation { Pregnancy = pregnancy, PregnancyWeeks = weeks }.Situations(Some.Catalog.Rules).Contains(SituationIds.BackLyingEnds));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Situations_AfterABirth_UncheckedUntilCleared(bool cleared, bool unchecked_) =>
        Assert.Equal(
            unchecked_,
            new MemberSituation { Pregnancy = Pregnancy.Postpartum, PostnatalCleared = cleared }.Situations(Some.Catalog.Rules).Contains(SituationIds.PostpartumUnchecked));

    [Fact]
    public void ExercisePosture_SecondTrimester_IsNeverFlatOnTheBack()
    {
        var member = new MemberSituation { Pregnancy = Pregnancy.SecondTrimester, PregnancyWeeks = 20 };

        foreach (var programme in Some.Catalog.Programmes.Values)
        {
            Assert.All(Some.Catalog.Exercises.Keys, id => Assert.NotEqual(Posture.Back, ExercisePosture.For(Some.Catalog, programme, member, id, Posture.Back)));
        }
    }

    [Fact]
    public void ExercisePosture_Suits_KeepsThePostureTheMemberIsIn()
    {
        var programme = Some.Catalog.Programmes["foundations"];

        Assert.Equal(Posture.Side, ExercisePosture.For(Some.Catalog, programme, new MemberSituation(), "ex-belly-breath", Posture.Side));
        Assert.Equal(Posture.Back, ExercisePosture.For(Some.Catalog, programme, new MemberSituation(), "ex-belly-breath", null));
    }

    [Fact]
    public void ExercisePosture_AboveTheLimitAtRest_IsBreathingOnly() =>
        Assert.All(
            Some.Catalog.Exercises.Values.Where(e => e.Type != ExerciseType.Breath),
            e => Assert.Null(ExercisePosture.For(Some.Catalog, Some.Catalog.Programmes["foundations"], new MemberSituation { DiscomfortAtRest = 3 }, e.Id, null)));

    private static MemberSituation Of(params (string Id, AnswerValue Value)[] answers)
    {
        var member = new Member { Id = "m" };
        foreach (var (id, value) in answers)
        {
            member = member with { Answers = member.Answers.SetItem(id, value) };
        }

        return MemberSituations.Of(member, [], null);
    }
}
