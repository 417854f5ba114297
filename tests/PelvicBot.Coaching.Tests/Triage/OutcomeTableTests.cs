using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Coaching.Tests.Triage;

/// <summary>Every row of the outcome table.</summary>
public sealed class OutcomeTableTests
{
    public static TheoryData<string, string> UrgentSigns()
    {
        var rows = new TheoryData<string, string>();
        foreach (var flag in "cauda-equina urinary-retention-acute testicular-torsion priapism penile-fracture heavy-bleeding acute-abdomen aneurysm hernia-strangulated sepsis-signs toxic-shock necrotising-infection chest-pain-breathless anaphylaxis autonomic-dysreflexia collapse stroke-signs pregnancy-bleeding ectopic-pregnancy waters-breaking reduced-fetal-movements preterm-labour pre-eclampsia placental-abruption postpartum-haemorrhage postpartum-psychosis suicidal-immediate danger-now".Split(' '))
        {
            rows.Add(flag, "emergency");
        }

        foreach (var flag in "suicidal-thoughts sexual-assault-recent abuse-coercion child-abuse fever-pelvic uti-kidney scrotal-pain visible-blood-urine rectal-bleeding-significant dvt-leg wound-infection retained-object catheter-problem pessary-problem iud-problem pid-signs severe-worsening-pain pregnant-other early-pregnancy-spotting postop-problem fever-postpartum".Split(' '))
        {
            rows.Add(flag, "same-day");
        }

        return rows;
    }

    [Fact]
    public void Evaluate_NothingTold_IsSelfCareWithoutRestrictions()
    {
        var outcome = Some.Outcome(Some.Answers());

        Assert.Equal(Urgency.SelfCare, outcome.Level);
        Assert.Equal("foundations", outcome.Programme);
        Assert.Empty(outcome.Restrictions);
        Assert.Equal("start-foundations", Assert.Single(outcome.Reasons).RuleId);
    }

    [Theory]
    [MemberData(nameof(UrgentSigns))]
    public void Evaluate_UrgentSign_HasTheSignsOwnLevel(string flag, string level)
    {
        var outcome = Some.Outcome(Some.Answers().With("urgent-signs", [flag]));

        Assert.Equal(level, outcome.Level.Name());
        Assert.Null(outcome.Programme);
        Assert.Empty(outcome.Alternatives);
        Assert.Empty(outcome.Advice);
        Assert.Equal($"urgent-{flag}", outcome.Reasons[0].RuleId);
    }

    [Fact]
    public void UrgentSigns_OfTheQuestion_AreAllInThisTest() =>
        Assert.Equal(
            Some.Catalog.Questions["screening/urgent-signs"].Choices.Select(c => c.Value).Where(v => v != "none").Order(StringComparer.Ordinal),
            UrgentSigns().Select(r => (string)r[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("adult=no", "under-18")]
    [InlineData("pregnancy=trimester-1", "pregnant")]
    [InlineData("pregnancy=trimester-2", "pregnant")]
    [InlineData("pregnancy=trimester-3", "pregnant")]
    [InlineData("body=unspecified pregnancy=trimester-1", "pregnant")]
    [InlineData("pregnancy=postpartum weeks-since-birth=9 postnatal-check-cleared=no birth-injury=none", "postpartum-unchecked")]
    [InlineData("surgery=within-12-weeks surgery-cleared=no", "recent-surgery")]
    [InlineData("aim=leakage main-problem-leakage=yes", "main-problem-leakage")]
    [InlineData("conditions=prolapse in-care=yes", "condition-prolapse")]
    [InlineData("conditions=pessary in-care=yes", "condition-pessary")]
    [InlineData("conditions=catheter in-care=yes", "condition-catheter")]
    [InlineData("conditions=hernia in-care=yes", "condition-hernia")]
    [InlineData("conditions=aneurysm in-care=yes", "condition-aneurysm")]
    [InlineData("conditions=pelvic-cancer-or-radiotherapy in-care=yes", "condition-pelvic-cancer-or-radiotherapy")]
    [InlineData("conditions=vaginal-reconstruction in-care=yes", "condition-vaginal-reconstruction")]
    [InlineData("conditions=prostate-surgery in-care=yes", "condition-prostate-surgery")]
    [InlineData("conditions=spinal-injury in-care=yes", "condition-spinal-injury")]
    [InlineData("conditions=heart-or-lung-disease in-care=yes", "condition-heart-or-lung-disease")]
    [InlineData("conditions=active-infection in-care=yes", "condition-active-infection")]
    [InlineData("conditions=placenta-praevia-or-pelvic-rest in-care=yes", "condition-placenta-praevia-or-pelvic-rest")]
    [InlineData("conditions=other in-care=yes", "condition-other")]
    [InlineData("conditions=endometriosis in-care=no", "endometriosis-not-in-care")]
    [InlineData("conditions=bladder-pain-syndrome in-care=no", "bladder-pain-syndrome-not-in-care")]
    [InlineData("conditions=vestibulodynia in-care=no", "vestibulodynia-not-in-care")]
    [InlineData("conditions=lichen-sclerosus in-care=no", "lichen-sclerosus-not-in-care")]
    [InlineData("conditions=pudendal-neuralgia in-care=no", "pudendal-neuralgia-not-in-care")]
    [InlineData("aim=ease-pain hard-memories=yes in-care=no", "hard-memories-not-in-care")]
    [InlineData("pain-now=4 in-care=no", "pain-not-in-care")]
    [InlineData("pain-now=10 in-care=no", "pain-not-in-care")]
    public void Evaluate_CheckFirstRow_IsOnHoldAndSaysWhatAndWho(string changes, string rule)
    {
        var outcome = Some.Outcome(Some.With(changes));

        Assert.Equal(Urgency.CheckFirst, outcome.Level);
        Assert.Null(outcome.Programme);
        Assert.Empty(outcome.Alternatives);
        var reason = Assert.Single(outcome.Reasons);
        Assert.Equal(rule, reason.RuleId);
        Assert.NotEmpty(reason.Because);
        Assert.NotNull(reason.HoldId);
        Assert.NotNull(reason.FineId);
        Assert.NotNull(reason.ClearId);
    }

    [Theory]
    [InlineData("pregnancy=postpartum weeks-since-birth=30 postnatal-check-cleared=yes birth-injury=none")]
    [InlineData("surgery=within-12-weeks surgery-cleared=yes")]
    [InlineData("surgery=earlier")]
    [InlineData("aim=leakage|ease-tension main-problem-leakage=no")]
    [InlineData("conditions=endometriosis in-care=yes")]
    [InlineData("conditions=bladder-pain-syndrome in-care=yes")]
    [InlineData("conditions=vestibulodynia in-care=yes")]
    [InlineData("conditions=lichen-sclerosus in-care=yes")]
    [InlineData("conditions=pudendal-neuralgia in-care=yes")]
    [InlineData("conditions=intrauterine-device in-care=no")]
    [InlineData("conditions=hip-replacement-or-injury in-care=no")]
    [InlineData("conditions=knee-problem in-care=no")]
    [InlineData("conditions=pelvic-girdle-pain in-care=no")]
    [InlineData("conditions=osteoporosis in-care=no")]
    [InlineData("conditions=bleeding-risk-or-anticoagulant in-care=no")]
    [InlineData("conditions=numb-skin in-care=no")]
    [InlineData("conditions=latex-allergy in-care=no")]
    [InlineData("aim=ease-pain hard-memories=yes in-care=yes")]
    [InlineData("aim=ease-pain hard-memories=rather-not-say")]
    [InlineData("pain-now=4 in-care=yes")]
    [InlineData("pain-now=3")]
    [InlineData("aim=bladder-emptying bladder-onset=longer")]
    public void Evaluate_NothingThatNeedsACheck_IsSelfCare(string changes)
    {
        var outcome = Some.Outcome(Some.With(changes));

        Assert.Equal(Urgency.SelfCare, outcome.Level);
        Assert.NotNull(outcome.Programme);
        Assert.NotEmpty(outcome.Reasons);
    }

    [Theory]
    [InlineData("none", "same-day", "bladder-onset-new")]
    [InlineData("cauda-equina", "emergency", "bladder-onset-with-numbness")]
    public void Evaluate_NewBladderTrouble_IsSameDayOrEmergency(string sign, string level, string rule)
    {
        var outcome = Some.Outcome(Some.With($"aim=bladder-emptying bladder-onset=new-or-worse-14-days urgent-signs={sign}"));

        Assert.Equal(level, outcome.Level.Name());
        Assert.Contains(outcome.Reasons, r => r.RuleId == rule);
    }

    [Fact]
    public void Evaluate_SeveralConditions_GiveTheMostUrgentFirst()
    {
        var outcome = Some.Outcome(Some.With("urgent-signs=dvt-leg|chest-pain-breathless conditions=hernia|prolapse in-care=no"));

        Assert.Equal(
            ["urgent-chest-pain-breathless", "urgent-dvt-leg", "condition-prolapse", "condition-hernia"],
            outcome.Reasons.Select(r => r.RuleId));
        Assert.Equal(new AnswerValue.Many(["hernia"]), outcome.Reasons[3].Because["conditions"]);
    }

    [Theory]
    [InlineData("pregnancy=trimester-2")]
    [InlineData("conditions=prolapse in-care=yes")]
    [InlineData("aim=leakage main-problem-leakage=yes")]
    [InlineData("pain-now=6 in-care=no")]
    public void Evaluate_Cleared_LiftsTheHoldAndKeepsTheRestrictions(string changes)
    {
        var held = Some.Outcome(Some.With(changes));

        var cleared = Some.Outcome(Some.With(changes).With("cleared", true));

        Assert.Equal(Urgency.SelfCare, cleared.Level);
        Assert.NotNull(cleared.Programme);
        Assert.Contains(cleared.Reasons, r => r.RuleId == "cleared");
        Assert.NotEmpty(held.Restrictions);
        Assert.Equal(held.Restrictions.Select(r => r.Id), cleared.Restrictions.Select(r => r.Id));
    }

    [Theory]
    [InlineData("adult=no", "check-first")]
    [InlineData("urgent-signs=visible-blood-urine", "same-day")]
    [InlineData("aim=bladder-emptying bladder-onset=new-or-worse-14-days", "same-day")]
    public void Evaluate_Cleared_LiftsNothingElse(string changes, string level)
    {
        var outcome = Some.Outcome(Some.With(changes).With("cleared", true));

        Assert.Equal(level, outcome.Level.Name());
        Assert.Null(outcome.Programme);
    }
}
