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

    [Theory]
    [InlineData("18+3, fresh red like a period", Urgency.Emergency)]
    [InlineData("36+5 and a bit of bleeding", Urgency.Emergency)]
    [InlineData("Gleason 4+3, doing my breathing", Urgency.None)]
    [InlineData("35+7 repeats done", Urgency.None)]
    [InlineData("21+0 and feeling well", Urgency.CheckFirst)]
    [InlineData("20:00", Urgency.None)]
    [InlineData("set it to 21:05", Urgency.None)]
    [InlineData("22 h", Urgency.None)]
    public void Examine_WeeksPlusDays_AreAPregnancy(string text, Urgency level) => Assert.Equal(level, TheDetector.Examine(text).Level);

    [Theory]
    [InlineData("Practice has been hard since about 8pm")]
    [InlineData("my episiotomy is healing well, just a bit itchy")]
    [InlineData("lost my erections for a bit back in 2016, all good since")]
    [InlineData("the torsion warning page is well written")]
    [InlineData("your list of stop signs is a wall of text, sepsis this clot that")]
    [InlineData("what do you tell clients who have blood in their pee")]
    [InlineData("our vet says a tomcat who can't pee is an emergency")]
    public void Examine_TalkAboutTheCoachOthersOrThePast_IsNoAlarm(string text) =>
        Assert.Equal(Urgency.None, TheDetector.Examine(text).Level);

    [Theory]
    [InlineData("I'm a nurse and my husband has crushing chest pain, what do I do")]
    [InlineData("I'm her carer, my mum has a UTI and is suddenly confused and shivering violently")]
    [InlineData("can't find words, Dad can't move his right arm and isn't making sense")]
    public void Examine_SomebodyWritingForAnIllPerson_IsAnEmergency(string text) =>
        Assert.Equal(Urgency.Emergency, TheDetector.Examine(text).Level);

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
}
