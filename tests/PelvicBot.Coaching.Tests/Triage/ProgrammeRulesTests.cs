namespace PelvicBot.Coaching.Tests.Triage;

/// <summary>Which programme goes with which answers, and what is left out of it.</summary>
public sealed class ProgrammeRulesTests
{
    [Theory]
    [InlineData("aim=ease-tension", "foundations")]
    [InlineData("aim=ease-pain hard-memories=no pain-now=2", "foundations")]
    [InlineData("aim=bladder-emptying bladder-onset=longer", "foundations")]
    [InlineData("aim=bowel-emptying", "foundations")]
    [InlineData("aim=sexual-function body=penis pregnancy=", "foundations")]
    [InlineData("aim=stress-relief", "daily-circuit")]
    [InlineData("aim=stress-relief|ease-tension", "foundations")]
    [InlineData("aim=comfortable-penetration hard-memories=no", "comfort-plan")]
    [InlineData("aim=comfortable-penetration|ease-tension hard-memories=no", "comfort-plan")]
    [InlineData("aim=comfortable-penetration hard-memories=no body=penis pregnancy=", "foundations")]
    [InlineData("aim=comfortable-penetration hard-memories=no body=unspecified", "foundations")]
    [InlineData("aim=comfortable-penetration hard-memories=no pregnancy=trimester-2 cleared=yes", "foundations")]
    [InlineData("aim=comfortable-penetration hard-memories=no conditions=pelvic-cancer-or-radiotherapy in-care=yes cleared=yes", "foundations")]
    [InlineData("aim=birth-preparation pregnancy=trimester-3 cleared=yes", "birth-preparation")]
    [InlineData("aim=birth-preparation", "foundations")]
    [InlineData("aim=postpartum-recovery pregnancy=postpartum weeks-since-birth=20 postnatal-check-cleared=yes birth-injury=none", "foundations")]
    [InlineData("consent=no", null)]
    public void Evaluate_Aim_RecommendsItsProgramme(string changes, string? programme) =>
        Assert.Equal(programme, Some.Outcome(Some.With(changes)).Programme);

    [Theory]
    [InlineData("", "daily-circuit self-massage micro-breaks")]
    [InlineData("experience=regular", "daily-routine daily-circuit self-massage micro-breaks")]
    [InlineData("experience=regular pain-now=3", "daily-circuit micro-breaks")]
    [InlineData("conditions=bleeding-risk-or-anticoagulant in-care=yes", "daily-circuit micro-breaks")]
    [InlineData("pregnancy=trimester-1 cleared=yes", "daily-circuit micro-breaks")]
    public void Evaluate_Alternatives_KeepToTheirLimits(string changes, string alternatives) =>
        Assert.Equal(alternatives, string.Join(' ', Some.Outcome(Some.With(changes)).Alternatives));

    [Theory]
    [InlineData("pain-now=1", "no-squeeze")]
    [InlineData("pain-now=2", "no-squeeze")]
    [InlineData("pain-now=3", "breath-only no-squeeze")]
    [InlineData("pregnancy=trimester-1", "no-abdominal-massage no-breath-holds no-heat-pregnancy no-internal-work no-pushing no-strength")]
    [InlineData("pregnancy=trimester-2", "no-abdominal-massage no-breath-holds no-heat-pregnancy no-internal-work no-pushing no-strength no-supine")]
    [InlineData("pregnancy=trimester-3", "no-abdominal-massage no-breath-holds no-deep-hip-flexion no-heat-pregnancy no-internal-work no-pushing no-strength no-supine")]
    [InlineData("surgery=within-12-weeks surgery-cleared=yes", "no-abdominal-massage no-deep-hip-flexion no-internal-work no-massage no-pushing no-strength")]
    [InlineData("conditions=prolapse in-care=yes", "lying-first no-breath-holds no-deep-hip-flexion no-pushing no-strength")]
    [InlineData("conditions=catheter in-care=yes", "no-abdominal-massage no-internal-work no-pushing no-release-work no-strength")]
    [InlineData("conditions=knee-problem in-care=yes", "no-deep-hip-flexion no-kneeling")]
    [InlineData("conditions=latex-allergy in-care=yes", "no-latex")]
    [InlineData("conditions=numb-skin in-care=yes", "no-heat-numb")]
    [InlineData("conditions=intrauterine-device in-care=yes", "no-abdominal-massage")]
    [InlineData("aim=leakage main-problem-leakage=yes", "no-strength-leaking")]
    [InlineData("adult=no", "general-breathing-only")]
    public void Evaluate_Restrictions_FollowTheAnswers(string changes, string restrictions) =>
        Assert.Equal(restrictions, string.Join(' ', Some.Outcome(Some.With(changes)).Restrictions.Select(r => r.Id).Order(StringComparer.Ordinal)));

    [Fact]
    public void Evaluate_PostpartumAfterCaesarean_LeavesTheBellyAloneForTwelveWeeks()
    {
        var early = Some.Outcome(Some.Postpartum(cleared: true, weeks: 9, injury: "caesarean"));
        var later = Some.Outcome(Some.Postpartum(cleared: true, weeks: 12, injury: "caesarean"));

        Assert.Contains(early.Restrictions, r => r.Id == "no-abdominal-massage");
        Assert.DoesNotContain(later.Restrictions, r => r.Id == "no-abdominal-massage");
    }

    [Fact]
    public void Evaluate_BreathOnly_RemovesEveryTypeButBreath()
    {
        var restriction = Some.Outcome(Some.With("pain-now=3")).Restrictions.Single(r => r.Id == "breath-only");

        Assert.DoesNotContain("breath", restriction.Removes.Types);
        Assert.Equal(7, restriction.Removes.Types.Length);
    }

    [Theory]
    [InlineData("aim=comfortable-penetration hard-memories=no body=penis pregnancy=", "triage/advice-not-transposed")]
    [InlineData("aim=comfortable-penetration hard-memories=no body=unspecified", "triage/advice-body-open")]
    [InlineData("aim=ease-pain hard-memories=rather-not-say", "triage/advice-pace")]
    [InlineData("adult=no", "triage/advice-under-18")]
    public void Evaluate_Advice_FollowsTheAnswers(string changes, string content) =>
        Assert.Contains(content, Some.Outcome(Some.With(changes)).Advice);

    [Theory]
    [InlineData("pregnancy=trimester-2 cleared=yes", "triage/advice-pregnancy-stop", true)]
    [InlineData("pregnancy=no", "triage/advice-pregnancy-stop", false)]
    [InlineData("aim=comfortable-penetration hard-memories=no", "triage/advice-own-pace", true)]
    [InlineData("aim=comfortable-penetration hard-memories=no conditions=vaginal-reconstruction in-care=yes cleared=yes", "triage/advice-own-pace", false)]
    [InlineData("aim=comfortable-penetration hard-memories=yes in-care=no", "triage/advice-own-pace", false)]
    public void Evaluate_Advice_SpeaksOfWhatIsOffered(string changes, string advice, bool said) =>
        Assert.Equal(said, Some.Outcome(Some.With(changes)).Advice.Contains(advice));
}
