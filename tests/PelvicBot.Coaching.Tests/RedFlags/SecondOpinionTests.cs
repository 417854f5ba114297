using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Coaching.Tests.RedFlags;

/// <summary>What examples add to the lexicon, in wordings that are in neither.</summary>
public sealed class SecondOpinionTests
{
    // The lexicon alone finds no alarm in these.
    [Theory]
    [InlineData("cannot pass a thing, feel ready to pop, been pacing the flat since dawn")]
    [InlineData("honestly the plumbing is shut since lunch and I'm bent double with the weight of it")]
    public void Examine_WordsThatNobodyWroteDown_AreHeardByLikeness(string message)
    {
        Assert.Equal(Urgency.Emergency, TheDetector.Examine(message).Level);
    }

    [Fact]
    public void Examine_AChoiceThatWasOffered_IsJudgedByTheLexiconAlone()
    {
        const string Message = "honestly the plumbing is shut since lunch and I'm bent double with the weight of it";

        Assert.True(TheDetector.Detector.Examine(Message, RedFlagSituation.Unknown, ownWords: false).Level < Urgency.SameDay);
    }

    [Theory]
    [InlineData("no numbness, no weakness, bladder and bowel as ever, just checking in")]
    [InlineData("last spring I could not pass water for a day, they sorted it and it never came back")]
    public void Examine_WhatIsDeniedOrPast_StaysSo(string message) => Assert.Equal(Urgency.None, TheDetector.Examine(message).Level);

    [Theory]
    [InlineData("2")]
    [InlineData("no more")]
    [InlineData("yes, I bled")]
    public void Examine_AFewWords_AreLeftToTheLexicon(string message) =>
        Assert.Equal(
            TheDetector.Detector.Examine(message, RedFlagSituation.Unknown, ownWords: false).Level,
            TheDetector.Examine(message).Level);

    [Fact]
    public void Compile_Twice_JudgesTheSame()
    {
        var again = new RedFlagDetector(TheDetector.Catalog.RedFlags);

        foreach (var message in TheDetector.Catalog.RedFlags.Ordinary.Where((_, i) => i % 50 == 0))
        {
            Assert.Equal(TheDetector.Examine(message).First, again.Examine(message, RedFlagSituation.Unknown).First);
        }
    }
}
