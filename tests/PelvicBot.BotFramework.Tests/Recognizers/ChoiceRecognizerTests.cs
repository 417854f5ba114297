using System.Diagnostics;
using PelvicBot.BotFramework.Recognizers;

namespace PelvicBot.BotFramework.Tests.Recognizers;

public sealed class ChoiceRecognizerTests
{
    private static readonly ChoiceOption[] Aims =
    [
        new("ease-tension", "Ease tension", ["tightness", "tight muscles"]),
        new("ease-pain", "Ease pain", ["hurting", "soreness"]),
        new("birth-preparation", "Prepare for birth", ["labour", "pregnancy"]),
        new("bladder-emptying", "Empty the bladder more easily", ["weeing", "peeing"]),
        new("bowel-emptying", "Empty the bowel more easily", ["pooing", "constipation"]),
        new("leakage", "Leaking", ["incontinence", "leaks"]),
        new("stress-relief", "Stress relief", ["stress", "unwind"]),
    ];

    private static readonly ChoiceOption[] Conditions =
    [
        new("endometriosis", "Endometriosis", ["endo"]),
        new("bladder-pain-syndrome", "Bladder pain syndrome", ["interstitial cystitis"]),
        new("prolapse", "Prolapse", []),
        new("hernia", "Hernia", []),
        new("pessary", "A pessary", []),
        new("other", "Something else", []),
        new("none", "None of these", []),
    ];

    private static readonly ChoiceOption[] Experience =
    [
        new("new", "New to this", ["beginner", "never done it"]), new("some", "Some", ["a little"]), new("regular", "Regular practice", ["experienced"]),
    ];

    public static TheoryData<string, string> OneAim => Table.Of("""
        ease-tension => ease-tension
        Ease tension => ease-tension
        EASE TENSION! => ease-tension
        ease tension 🙂 => ease-tension
        “Ease tension” => ease-tension
        1 => ease-tension
        1. => ease-tension
        1) => ease-tension
        #2 => ease-pain
        2 => ease-pain
        two => ease-pain
        option 2 => ease-pain
        number two => ease-pain
        number 2 please => ease-pain
        I'd go for 2 => ease-pain
        i'll take the second => ease-pain
        the second one => ease-pain
        second => ease-pain
        2nd => ease-pain
        the 2nd one => ease-pain
        the 3rd => birth-preparation
        third one please => birth-preparation
        first => ease-tension
        the first one => ease-tension
        the first => ease-tension
        last => stress-relief
        the last one => stress-relief
        last one please => stress-relief
        second to last => leakage
        7 => stress-relief
        seven => stress-relief
        tightness => ease-tension
        tight muscles => ease-tension
        stress => stress-relief
        Stress relief => stress-relief
        stress-relief => stress-relief
        i think it's mostly stress relief => stress-relief
        mostly stress relief i think => stress-relief
        it's the constipation => bowel-emptying
        constipation mainly => bowel-emptying
        i leak => leakage
        leaking => leakage
        leakage => leakage
        lekage => leakage
        leeking => leakage
        incontinance => leakage
        constipaton => bowel-emptying
        stres relief => stress-relief
        strss relief => stress-relief
        tensoin => ease-tension
        ease tenson => ease-tension
        easing tension => ease-tension
        to ease the tension => ease-tension
        pain => ease-pain
        my pain => ease-pain
        something about my bladder => bladder-emptying
        bladder => bladder-emptying
        the bladder one => bladder-emptying
        bowel => bowel-emptying
        the bowel thing => bowel-emptying
        bowels => bowel-emptying
        emptying my bladder => bladder-emptying
        birth => birth-preparation
        prepare for birth => birth-preparation
        preparing for birth => birth-preparation
        birth preparation => birth-preparation
        preparing for the birth of my baby => birth-preparation
        not the bladder one, the bowel one => bowel-emptying
        not tension but pain => ease-pain
        peeing => bladder-emptying
        i want to unwind => stress-relief
        soreness => ease-pain
        "2" => ease-pain
        it's 3 => birth-preparation
        2? => ease-pain
        leaking? => leakage
        """);

    public static TheoryData<string> NoAim => Table.List("""
        not the bladder one|no pain|i don't have any leaks|without stress|not stress relief|never leaking|hello|what is this|is pain normal?|can i do this with leaking?|why does my bladder hurt|8|0|the ninth one|asdf|what if i leak|how do i ease tension?|xyz|🙂|leaking: no
        """);

    public static TheoryData<string, string> SeveralAims => Table.Of("""
        1 and 3 => ease-tension birth-preparation
        1, 3 => ease-tension birth-preparation
        1,3 => ease-tension birth-preparation
        1 3 => ease-tension birth-preparation
        1 & 3 => ease-tension birth-preparation
        1 + 3 => ease-tension birth-preparation
        one and three => ease-tension birth-preparation
        1, 2 and 7 => ease-tension ease-pain stress-relief
        1-3 => ease-tension ease-pain birth-preparation
        1 to 3 => ease-tension ease-pain birth-preparation
        the first two => ease-tension ease-pain
        first two => ease-tension ease-pain
        the last two => leakage stress-relief
        the first three please => ease-tension ease-pain birth-preparation
        first and third => ease-tension birth-preparation
        the first and the last => ease-tension stress-relief
        the first one and the third one => ease-tension birth-preparation
        tension, stress => ease-tension stress-relief
        tension and stress => ease-tension stress-relief
        tension + stress => ease-tension stress-relief
        ease tension, ease pain => ease-tension ease-pain
        Stress relief and leaking => leakage stress-relief
        tightness, constipation and leaks => ease-tension bowel-emptying leakage
        tensoin, stres relief => ease-tension stress-relief
        mostly tension but also stress => ease-tension stress-relief
        both constipation and leaking => bowel-emptying leakage
        all of them => ease-tension ease-pain birth-preparation bladder-emptying bowel-emptying leakage stress-relief
        all => ease-tension ease-pain birth-preparation bladder-emptying bowel-emptying leakage stress-relief
        everything => ease-tension ease-pain birth-preparation bladder-emptying bowel-emptying leakage stress-relief
        all of the above => ease-tension ease-pain birth-preparation bladder-emptying bowel-emptying leakage stress-relief
        everything except leaking => ease-tension ease-pain birth-preparation bladder-emptying bowel-emptying stress-relief
        all but 1 and 2 => birth-preparation bladder-emptying bowel-emptying leakage stress-relief
        2 => ease-pain
        stress relief => stress-relief
        leaking, not constipation => leakage
        bladder and bowel => bladder-emptying bowel-emptying
        """);

    [Theory]
    [MemberData(nameof(OneAim))]
    public void Match_OneNamed_IsThatOption(string text, string expected) =>
        Assert.Equal(expected, ChoiceRecognizer.Match(text, Aims, several: false).Single?.Value);

    [Theory]
    [MemberData(nameof(NoAim))]
    [InlineData("")]
    public void Match_NegatedUnknownOrQuestion_SelectsNothing(string text) =>
        Assert.NotEqual(ChoiceOutcome.Matched, ChoiceRecognizer.Match(text, Aims, several: false).Outcome);

    [Theory]
    [MemberData(nameof(SeveralAims))]
    public void Match_SeveralNamed_AreThoseOptions(string text, string expected)
    {
        var match = ChoiceRecognizer.Match(text, Aims, several: true);

        Assert.Equal((ChoiceOutcome.Matched, expected), (match.Outcome, string.Join(' ', match.Options)));
    }

    [Theory]
    [InlineData("none", "none")]
    [InlineData("none of these", "none")]
    [InlineData("none of them", "none")]
    [InlineData("no", "none")]
    [InlineData("nope", "none")]
    [InlineData("nothing", "none")]
    [InlineData("I don't have any of these", "none")]
    [InlineData("endo", "endometriosis")]
    [InlineData("i have endometriosis", "endometriosis")]
    [InlineData("endometreosis", "endometriosis")]
    [InlineData("endo and a prolapse", "endometriosis prolapse")]
    [InlineData("prolapse, no hernia", "prolapse")]
    [InlineData("no hernia but a prolapse", "prolapse")]
    [InlineData("bladder pain", "bladder-pain-syndrome")]
    [InlineData("4", "hernia")]
    [InlineData("something else", "other")]
    [InlineData("hernea", "hernia")]
    [InlineData("a pessary", "pessary")]
    public void Match_Conditions_AreRead(string text, string expected)
    {
        var match = ChoiceRecognizer.Match(text, Conditions, several: true);

        Assert.Equal((ChoiceOutcome.Matched, expected), (match.Outcome, string.Join(' ', match.Options)));
    }

    [Theory]
    [InlineData("no hernia")]
    [InlineData("not a hernia")]
    [InlineData("no hernia or prolapse")]
    [InlineData("i have never had a prolapse")]
    [InlineData("hernia: no")]
    [InlineData("I don't have endometriosis")]
    [InlineData("no hernia, no prolapse")]
    [InlineData("without a pessary")]
    [InlineData("no hernea")]
    [InlineData("is a hernia bad?")]
    public void Match_NegatedCondition_NeverSelectsIt(string text) =>
        Assert.NotEqual(ChoiceOutcome.Matched, ChoiceRecognizer.Match(text, Conditions, several: true).Outcome);

    [Theory]
    [InlineData("none of those, just this awful feeling that never goes")]
    [InlineData("no, just my usual worries")]
    [InlineData("nope but I sleep badly")]
    [InlineData("none of that, thank god")]
    [InlineData("no, luckily")]
    [InlineData("nothing like that, only a cold")]
    public void Match_NoneBeforeWordsThatResembleNoOption_IsNone(string text) =>
        Assert.Equal("none", ChoiceRecognizer.Match(text, Conditions, several: true).Single?.Value);

    [Theory]
    [InlineData("no, but my bladder hurts")]
    [InlineData("none, just a hernea")]
    public void Match_NoneBeforeWordsThatResembleAnOption_IsNotNone(string text) =>
        Assert.NotEqual("none", ChoiceRecognizer.Match(text, Conditions, several: true).Single?.Value);

    [Fact]
    public void Match_WordThatDenies_IsNoMisspellingOfOneThatDoesNot()
    {
        ChoiceOption[] reached = [new("called", "I've called", ["done", "yes"]), new("cannot", "I still can't", ["still can't"])];

        Assert.Null(ChoiceRecognizer.Match("none", reached, several: false).Single);
        Assert.Equal("called", ChoiceRecognizer.Match("dome", reached, several: false).Single?.Value);
    }

    [Fact]
    public void Match_NoneWithAnother_IsAmbiguous() =>
        Assert.NotEqual(ChoiceOutcome.Matched, ChoiceRecognizer.Match("none of these, hernia", Conditions, several: true).Outcome);

    [Theory]
    [InlineData("new", "new")]
    [InlineData("im new to this", "new")]
    [InlineData("beginner", "new")]
    [InlineData("some", "some")]
    [InlineData("a little", "some")]
    [InlineData("regular", "regular")]
    [InlineData("i practice regularly", "regular")]
    [InlineData("i'm quite experienced", "regular")]
    [InlineData("never done it", "new")]
    public void Match_ShortTitles_AreRead(string text, string expected) =>
        Assert.Equal(expected, ChoiceRecognizer.Match(text, Experience, several: false).Single?.Value);

    [Theory]
    [InlineData("no", "no")]
    [InlineData("nope", "no")]
    [InlineData("not pregnant", "no")]
    [InlineData("third", "trimester-3")]
    [InlineData("i'm in the second trimester", "trimester-2")]
    [InlineData("2", "trimester-1")]
    [InlineData("the last one", "trimester-3")]
    public void Match_OptionsWithNoAndOrdinals_AreRead(string text, string expected)
    {
        ChoiceOption[] options =
        [
            new("no", "No", []), new("trimester-1", "First three months", ["first trimester"]),
            new("trimester-2", "Middle three months", ["second trimester"]), new("trimester-3", "Last three months", ["third trimester"]),
        ];

        Assert.Equal(expected, ChoiceRecognizer.Match(text, options, several: false).Single?.Value);
    }

    [Fact]
    public void Match_WordOfTwoOptions_IsAmbiguousWithBoth()
    {
        var match = ChoiceRecognizer.Match("empty", Aims, several: false);

        Assert.Equal(ChoiceOutcome.Ambiguous, match.Outcome);
        Assert.Equal("bladder-emptying bowel-emptying", string.Join(' ', match.Options));
    }

    [Fact]
    public void Match_NoneOfTheseWithoutSuchOption_SaysSo() =>
        Assert.Equal(ChoiceOutcome.NoneOfThese, ChoiceRecognizer.Match("none of these", Aims, several: true).Outcome);

    [Theory]
    [InlineData("0", "never")]
    [InlineData("2", "some")]
    [InlineData("4 or more", "often")]
    [InlineData("option 3", "often")]
    public void Match_TitlesWithDigits_NumberIsTheTitle(string text, string expected)
    {
        ChoiceOption[] options = [new("never", "0", []), new("some", "1–3", ["1", "2", "3"]), new("often", "4 or more", ["4"])];

        Assert.Equal(expected, ChoiceRecognizer.Match(text, options, several: false).Single?.Value);
    }

    [Theory]
    [InlineData("Ease tension", 1, 1)]
    [InlineData("i think it's mostly stress relief", 0.85, 0.95)]
    [InlineData("strss relief", 0.75, 0.85)]
    [InlineData("my day was bad and the bladder was not mentioned by anyone", 0, 0.6)]
    public void Match_Score_TellsHowSure(string text, double least, double most) =>
        Assert.InRange(ChoiceRecognizer.Match(text, Aims, several: false).Score, least, most);

    [Fact]
    public void Match_ManyAnswers_IsFast()
    {
        string[] texts = ["ease-tension", "2", "i think it's mostly stress relief", "Leaking"];
        const int rounds = 2000;
        foreach (var text in texts)
        {
            ChoiceRecognizer.Match(text, Aims, several: false);
        }

        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < rounds; i++)
        {
            ChoiceRecognizer.Match(texts[i % texts.Length], Aims, several: false);
        }

        // 30 µs is the aim; the bound leaves room for a busy machine.
        var each = Stopwatch.GetElapsedTime(start).TotalMicroseconds / rounds;
        Assert.True(each < 300, $"{each:0.0} µs for one answer");
    }
}
