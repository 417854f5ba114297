using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Coaching.Tests.RedFlags;

public class RedFlagDetectorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ...  ")]
    [InlineData("🙂")]
    [InlineData("did my breathing, felt calm")]
    public void Examine_NothingToFind_IsNothing(string text) => Assert.Equal(Urgency.None, TheDetector.Examine(text).Level);

    [Theory]
    [InlineData("soooo much blood, bleeeeding everywhere")]
    [InlineData("cant breath proply & chest hurts")]
    [InlineData("CAN’T BREATHE")]
    [InlineData("ｃhest pain")]
    [InlineData("ch\u200Best pa\u00ADin")]
    [InlineData("chest\tpain")]
    [InlineData("sudden excruciatng testcle pain")]
    [InlineData("sudden teticle agony")]
    [InlineData("loads of 🩸 🩸, bleding heavily")]
    public void Examine_OddSpelling_FindsTheEmergency(string text) => Assert.Equal(Urgency.Emergency, TheDetector.Examine(text).Level);

    [Fact]
    public void Examine_EmergencyAtTheEndOfAVeryLongText_IsFound()
    {
        var text = string.Join(' ', Enumerable.Repeat("I stretched my hips and it was fine.", 3000)) + " I can't breathe and my chest hurts";

        Assert.Equal(Urgency.Emergency, TheDetector.Examine(text).Level);
    }

    [Fact]
    public void Examine_EmergencyAtTheStartOfAVeryLongText_IsFound()
    {
        var text = "I can't breathe and my chest hurts. " + string.Join(' ', Enumerable.Repeat("I stretched my hips.", 3000));

        Assert.Equal(Urgency.Emergency, TheDetector.Examine(text).Level);
    }

    [Fact]
    public void Examine_Finding_QuotesTheWordsAsTheyStood() =>
        Assert.Equal("Chest  PAIN", TheDetector.Examine("Help. Chest  PAIN since noon").First?.Words);

    [Fact]
    public void Examine_StoredPregnancy_RaisesWhatTheTextAloneDoesNot()
    {
        var situation = new RedFlagSituation { Trimester = 3 };

        Assert.Equal(Urgency.Emergency, TheDetector.Detector.Examine("there's a bit of blood", situation).Level);
        Assert.Contains(
            TheDetector.Detector.Examine("can't feel any movements since lunch", situation).Findings,
            f => f is { FlagId: "reduced-fetal-movements", Level: Urgency.Emergency });
    }

    [Fact]
    public void Examine_StoredBirth_MakesFeverAPostpartumFever() =>
        Assert.Equal(
            "fever-postpartum",
            TheDetector.Detector.Examine("I've got a fever of 38.5", new RedFlagSituation { WeeksSinceBirth = 2 }).First?.FlagId);

    [Fact]
    public void Examine_StoredSituation_IsNoFindingByItself() =>
        Assert.Equal(Urgency.None, TheDetector.Detector.Examine("ready for the next step", new RedFlagSituation { Trimester = 2, Catheter = true }).Level);

    [Fact]
    public void Examine_StoredSpinalInjury_MakesAHeadacheAnEmergency() =>
        Assert.Equal(
            "autonomic-dysreflexia",
            TheDetector.Detector.Examine("pounding headache during the stretch", new RedFlagSituation { SpinalInjury = true }).First?.FlagId);

    [Fact]
    public void Examine_SeveralFlags_HighestFirst()
    {
        var report = TheDetector.Examine("I have endometriosis, some odd discharge with a fishy smell, and now I can't breathe and my chest hurts");

        Assert.Equal(Urgency.Emergency, report.Level);
        Assert.Equal(report.Findings.OrderByDescending(f => f.Level).Select(f => f.FlagId), report.Findings.Select(f => f.FlagId));
    }

    [Fact]
    public void Content_IsSound() => Assert.Empty(TheDetector.Faults);
}
