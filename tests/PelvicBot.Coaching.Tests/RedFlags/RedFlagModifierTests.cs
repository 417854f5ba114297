using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Coaching.Tests.RedFlags;

public class RedFlagModifierTests
{
    [Theory]
    [InlineData("I have no chest pain", "chest-pain-breathless", RedFlagModifier.Negated)]
    [InlineData("no fever, chest pain or bleeding", "chest-pain-breathless", RedFlagModifier.Negated)]
    [InlineData("had chest pain years ago", "chest-pain-breathless", RedFlagModifier.Historical)]
    [InlineData("in 2011 I had heavy bleeding", "heavy-bleeding", RedFlagModifier.Historical)]
    [InlineData("the fever has gone completely", "fever-pelvic", RedFlagModifier.Resolved)]
    [InlineData("what if my waters break", "waters-breaking", RedFlagModifier.Hypothetical)]
    [InlineData("what is testicular torsion?", "testicular-torsion", RedFlagModifier.General)]
    [InlineData("I read about a man who fainted", "collapse", RedFlagModifier.OtherPersonGeneral)]
    [InlineData("I nearly had a heart attack when the alarm rang", "chest-pain-breathless", RedFlagModifier.Idiom)]
    [InlineData("the GP looked at the lump on my testicle and says it's fine", "testicular-lump", RedFlagModifier.Assessed)]
    public void Examine_WordsWithAModifier_AreContextOnly(string text, string flagId, RedFlagModifier modifier)
    {
        var finding = TheDetector.Find(text, flagId);

        Assert.NotNull(finding);
        Assert.Equal(modifier, finding.Modifier);
    }

    [Theory]
    [InlineData("no fever but I have chest pain", "chest-pain-breathless")]
    [InlineData("no fever. Chest pain since this morning", "chest-pain-breathless")]
    [InlineData("no fever, heavy bleeding since noon and soaking pads every hour", "heavy-bleeding")]
    [InlineData("I've never had chest pain like this before", "chest-pain-breathless")]
    [InlineData("can't stop bleeding, soaking pads", "heavy-bleeding")]
    [InlineData("I'm not sure but I think my waters broke, 36 weeks", "waters-breaking")]
    [InlineData("not just a headache, one side of my face is drooping", "stroke-signs")]
    public void Examine_NegationThatEndsOrMeansSomethingElse_RaisesTheFlag(string text, string flagId) => AssertRaised(text, flagId);

    [Theory]
    [InlineData("I had torsion at 13 and now sudden agony in my left testicle", "testicular-torsion")]
    [InlineData("years ago I had a bad back. Today I can't feel my genitals", "cauda-equina")]
    [InlineData("my testicle was agony all of a sudden but the pain has gone now", "testicular-torsion")]
    [InlineData("what if it's a clot? my calf is swollen and hot", "dvt-leg")]
    [InlineData("is it normal that my baby hasn't moved today", "reduced-fetal-movements")]
    [InlineData("I read your page and my waters have just broken, 34 weeks, now what", "waters-breaking")]
    [InlineData("the GP checked me yesterday, today it's getting worse and I can't pee at all", "urinary-retention-acute")]
    public void Examine_PastOrGeneralWordsWithAPresentSign_RaiseTheFlag(string text, string flagId) => AssertRaised(text, flagId);

    [Theory]
    [InlineData("my wife is bleeding heavily, soaking a pad every half hour", "heavy-bleeding")]
    [InlineData("flatmate can't breathe and her chest hurts", "chest-pain-breathless")]
    public void Examine_SomeoneElseNow_CountsLikeTheMember(string text, string flagId) => AssertRaised(text, flagId);

    [Fact]
    public void Examine_OneSignNegatedAndAnotherNot_RaisesTheOther()
    {
        var report = TheDetector.Examine("no bleeding, but my baby hasn't moved all day, 33 weeks");

        Assert.Equal(Urgency.Emergency, report.Level);
        Assert.Equal("reduced-fetal-movements", report.First?.FlagId);
    }

    private static void AssertRaised(string text, string flagId) =>
        Assert.Contains(TheDetector.Examine(text).Findings, f => f.FlagId == flagId && f.Modifier == RedFlagModifier.None);
}
