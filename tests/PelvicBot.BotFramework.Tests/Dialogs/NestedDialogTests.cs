using System.Collections.Frozen;
using PelvicBot.BotFramework.Dialogs;
using static PelvicBot.BotFramework.Tests.Dialogs.Talk;

namespace PelvicBot.BotFramework.Tests.Dialogs;

/// <summary>Dialogs in dialogs, with options and results, and dialogs that come in between.</summary>
public sealed class NestedDialogTests
{
    private static readonly WaterfallDialog<List<string>> Inner = Dialog("inner", Asks("q", "good=end:good", "bad=end:bad"));

    [Theory]
    [InlineData("good", "outer.well")]
    [InlineData("bad", "outer.next")]
    [InlineData("else", "outer.next")]
    public void End_NestedDialog_OuterGoesOnByTheResult(string answer, string at)
    {
        var talk = new Talk(Dialog("outer", Begins("nest", "inner", "good=well"), Asks("next"), Asks("well")), Inner).Begin("outer");
        Assert.Equal("outer.nest/inner.q", talk.At);

        Assert.Equal(at, talk.Answer(answer).At);
    }

    [Fact]
    public void End_NestedDialog_ThenOfTheOuterStepHasTheLastWord()
    {
        var nest = Begins("nest", "inner", "good=well", "judged=next") with { Then = (_, _) => "judged" };
        var talk = new Talk(Dialog("outer", nest, Asks("well"), Asks("next")), Inner).Begin("outer").Answer("good");

        Assert.Equal("outer.next", talk.At);
    }

    [Fact]
    public void End_NestedAtTheEndOfTheOuter_EndsBoth() =>
        Assert.Empty(new Talk(Dialog("outer", Begins("nest", "inner")), Inner).Begin("outer").Answer("x").Stack);

    [Fact]
    public void Begin_WithOptions_NestedGetsTheOutersValuesByTheirNewNames()
    {
        var nest = new WaterfallStep<List<string>>
        {
            Id = "nest",
            Begin = new BeginDialog("inner", new Dictionary<string, string> { ["reason"] = "why", ["other"] = "missing" }.ToFrozenDictionary(StringComparer.Ordinal)),
        };
        var talk = new Talk(Dialog("outer", Asks("why"), nest), Inner).Begin("outer").Answer("curious");

        Assert.Equal(new Dictionary<string, DialogValue> { ["reason"] = "curious" }, talk.Top.Values);
    }

    [Fact]
    public void Interruption_Ends_TheQuestionBelowIsPutAgainAndStillOpen()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b")), Inner).Begin("d").Turn(d => d.Begin("inner"));
        Assert.Equal("d.a/inner.q", talk.At);

        talk.Answer("good");

        Assert.Equal(["a? again"], talk.Log);
        Assert.Equal("d.b", talk.Answer("x").At);
    }

    [Fact]
    public void Interruption_OfANestedDialog_LeavesTheOuterWaitingForItsResult()
    {
        var outer = Dialog("outer", Begins("nest", "inner", "good=well"), Asks("next"), Asks("well"));
        var talk = new Talk(outer, Inner, Dialog("short", Asks("s"))).Begin("outer").Turn(d => d.Begin("short")).Answer("x");

        Assert.Equal("outer.nest/inner.q", talk.At);
        Assert.Equal(["q? again"], talk.Log);
        Assert.Equal("outer.well", talk.Answer("good").At);
    }

    [Fact]
    public void Interruption_OfAQuestionWhoseStepCouldAlsoBegin_IsNotTakenForItsResult()
    {
        var both = Begins("both", "inner", "good=well") with { Ask = new Prompt("both") };
        var talk = new Talk(Dialog("outer", both, Asks("next"), Asks("well")), Inner).Begin("outer").Turn(d => d.Begin("inner")).Answer("good");

        Assert.Equal("outer.both", talk.At);
        Assert.Equal(["both? again"], talk.Log);
    }

    [Fact]
    public void Interruption_BegunByAnAnswersThen_ComesBackToTheQuestionLeftOpen()
    {
        // An action may keep its question open below what it begins, so that "that was a misunderstanding" leads back to it.
        WaterfallStep<List<string>> Alarming(Func<DialogContext<List<string>>> dialogs) => Asks("a") with
        {
            Then = (_, frame) =>
            {
                frame.Waiting = true;
                dialogs().Begin("inner");
                return null;
            },
        };
        DialogContext<List<string>> now = null!;
        var talk = new Talk(Dialog("d", Alarming(() => now), Asks("b")), Inner).Begin("d");

        talk.Turn(d =>
        {
            now = d;
            d.Answer("help");
        });
        Assert.Equal("d.a/inner.q", talk.At);
        talk.Answer("good");

        Assert.Equal("d.a", talk.At);
        Assert.True(talk.Top.Waiting);
        Assert.Equal(["a? again"], talk.Log);
    }

    [Fact]
    public void CancelAll_WithinAnAction_StopsTheTurnThere()
    {
        DialogContext<List<string>> now = null!;
        var talk = new Talk(Dialog("d", Asks("a"), Does("b", (_, _) =>
        {
            now.CancelAll();
            return null;
        }), Asks("c"))).Begin("d");

        talk.Turn(d =>
        {
            now = d;
            d.Answer("x");
        });

        Assert.Empty(talk.Stack);
        Assert.Equal(["b"], talk.Log);
    }
}
