using System.Collections.Frozen;
using PelvicBot.BotFramework.Dialogs;
using static PelvicBot.BotFramework.Tests.Dialogs.Talk;

namespace PelvicBot.BotFramework.Tests.Dialogs;

/// <summary>One dialog: begin, answer, routes, skip, back, signal, restart.</summary>
public sealed class DialogContextTests
{
    [Fact]
    public void Begin_FirstStepsOnlyAct_RestsAtTheFirstQuestion()
    {
        var talk = new Talk(Dialog("d", Does("greet"), Does("explain"), Asks("name"))).Begin("d");

        Assert.Equal(["greet", "explain", "name?"], talk.Log);
        Assert.Equal("d.name", talk.At);
        Assert.True(talk.Top.Waiting);
    }

    [Fact]
    public void Begin_UnknownDialog_SaysWhich()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Talk().Begin("nowhere"));

        Assert.Equal("There is no dialog 'nowhere'.", error.Message);
    }

    [Fact]
    public void Answer_NoQuestionOpen_IsRefused() => Assert.Throws<InvalidOperationException>(() => new Talk().Answer("x"));

    [Fact]
    public void Answer_WithoutRoutes_GoesToTheStepThatFollows()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b"))).Begin("d").Answer("x");

        Assert.Equal(["b?"], talk.Log);
        Assert.Equal("x", talk.Top.Values["a"].Label);
        Assert.Equal(["a"], talk.Top.Trail);
    }

    [Theory]
    [InlineData("left", "d.l")]
    [InlineData("right", "d.r")]
    [InlineData("else", "d.other")]
    public void Answer_WithRoutes_GoesByItsLabelElseToNext(string answer, string at)
    {
        var talk = new Talk(Dialog("d", Asks("a", "left=l", "right=r") with { Next = "other" }, Asks("l"), Asks("r"), Asks("other"))).Begin("d");

        Assert.Equal(at, talk.Answer(answer).At);
    }

    [Theory]
    [InlineData(true, "d.y")]
    [InlineData(false, "d.n")]
    public void Answer_Flag_GoesByYesAndNo(bool answer, string at) =>
        Assert.Equal(at, new Talk(Dialog("d", Asks("a", "yes=y", "no=n"), Asks("y"), Asks("n"))).Begin("d").Answer(answer).At);

    [Fact]
    public void Answer_Number_GoesByItsDigits() =>
        Assert.Equal("d.seven", new Talk(Dialog("d", Asks("a", "7=seven"), Asks("b"), Asks("seven"))).Begin("d").Answer(7L).At);

    [Fact]
    public void Answer_ThenNamesALabel_ReplacesTheAnswersOwn()
    {
        var step = Asks("a", "left=l", "judged=j") with { Then = (_, frame) => frame.Values["a"].Label == "left" ? "judged" : null };
        var talk = new Talk(Dialog("d", step, Asks("l"), Asks("j"))).Begin("d").Answer("left");

        Assert.Equal("d.j", talk.At);
    }

    [Fact]
    public void Answer_LastStep_EndsTheDialogWithoutResult()
    {
        var talk = new Talk(Dialog("d", Asks("a"))).Begin("d");

        var result = talk.Turn(d =>
        {
            d.Answer("x");
            return d.LastResult ?? "none";
        });

        Assert.Equal("none", result);
        Assert.Empty(talk.Stack);
    }

    [Theory]
    [InlineData("end", null)]
    [InlineData("end:done", "done")]
    public void Answer_RouteToEnd_EndsWithItsResult(string target, string? result)
    {
        var talk = new Talk(Dialog("d", Asks("a", $"x={target}"), Asks("b"))).Begin("d");

        Assert.Equal(result, talk.Turn(d =>
        {
            d.Answer("x");
            return d.LastResult;
        }));
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public void Answer_NextQuestionNotNeeded_IsPassedOver()
    {
        var needless = new WaterfallStep<List<string>> { Id = "b", Ask = new Prompt("b", f => f.Values["a"].Label == "yes") };
        var talk = new Talk(Dialog("d", Asks("a"), needless, Asks("c"))).Begin("d").Answer(false);

        Assert.Equal("d.c", talk.At);
        Assert.False(talk.Top.Values.ContainsKey("b"));
    }

    [Fact]
    public void Do_NamesARoute_LeavesTheStepWithoutAsking()
    {
        var known = Asks("a", "known=c") with { Do = (_, _) => "known" };
        var talk = new Talk(Dialog("d", known, Asks("b"), Asks("c"))).Begin("d");

        Assert.Equal(["c?"], talk.Log);
    }

    [Fact]
    public void Do_NamesALabelWithoutARoute_AsksAllTheSame()
    {
        var talk = new Talk(Dialog("d", Asks("a", "known=b") with { Do = (_, _) => "unknown" }, Asks("b"))).Begin("d");

        Assert.Equal(["a?"], talk.Log);
    }

    [Fact]
    public void Begin_StepsLoopWithoutAsking_IsRefusedWithTheStep()
    {
        var talk = new Talk(Dialog("d", Does("a"), Does("b") with { Next = "a" }));

        var error = Assert.Throws<InvalidOperationException>(() => talk.Begin("d"));

        Assert.StartsWith("Dialog 'd' does not come to rest: its steps loop at '", error.Message, StringComparison.Ordinal);
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public void Begin_DialogsBeginEachOther_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new Talk(Dialog("d", Begins("a", "e")), Dialog("e", Begins("a", "d"))).Begin("d"));

    [Fact]
    public void Skip_OpenQuestion_GoesOnWithoutAnAnswer()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b"))).Begin("d").Turn(d => d.Skip());

        Assert.Equal("d.b", talk.At);
        Assert.Empty(talk.Top.Values);
        Assert.Empty(talk.Top.Trail);
    }

    [Fact]
    public void Back_TwoQuestionsOn_ForgetsTheAnswersOneByOne()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Does("between"), Asks("b"), Asks("c"))).Begin("d").Answer("1").Answer("2");

        Assert.True(talk.Turn(d => d.Back()));
        Assert.Equal(("d.b", "a"), (talk.At, string.Join(',', talk.Top.Values.Keys)));
        Assert.True(talk.Turn(d => d.Back()));
        Assert.Equal(("d.a", ""), (talk.At, string.Join(',', talk.Top.Values.Keys)));
        Assert.False(talk.Turn(d => d.Back()));
        Assert.Equal("d.a", talk.At);
    }

    [Fact]
    public void Back_StepOfTheTrailIsGone_GoesToTheOneBefore()
    {
        var before = new Talk(Dialog("d", Asks("a"), Asks("b"), Asks("c"))).Begin("d").Answer("1").Answer("2");
        var talk = before.Deploy(Dialog("d", Asks("a"), Asks("c")));

        Assert.True(talk.Turn(d => d.Back()));
        Assert.Equal("d.a", talk.At);
    }

    [Fact]
    public void Answer_SameQuestionTwice_StandsOnceInTheTrail()
    {
        var talk = new Talk(Dialog("d", Asks("a", "more=a"), Asks("b"))).Begin("d").Answer("more").Answer("more").Answer("x");

        Assert.Equal(["a"], talk.Top.Trail);
    }

    [Fact]
    public void Signal_StepRoutesIt_LeavesWithoutAnAnswer()
    {
        var talk = new Talk(Dialog("d", Asks("a", "timer=c"), Asks("b"), Asks("c"))).Begin("d");

        Assert.True(talk.Turn(d => d.Signal("timer")));
        Assert.Equal("d.c", talk.At);
        Assert.Empty(talk.Top.Values);
    }

    [Fact]
    public void Signal_StepDoesNotRouteIt_ChangesNothing()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b"))).Begin("d");

        Assert.False(talk.Turn(d => d.Signal("timer")));
        Assert.Equal("d.a", talk.At);
        Assert.Empty(talk.Log);
    }

    [Fact]
    public void Ask_Retries_CountAttemptsUntilTheAnswer()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b"))).Begin("d");

        Assert.Equal(["a? retry 1"], talk.Turn(d => d.Ask(PromptOccasion.Retry)).Log);
        Assert.Equal(["a? retry 2"], talk.Turn(d => d.Ask(PromptOccasion.Retry)).Log);
        Assert.Equal(["a? again"], talk.Turn(d => d.Ask(PromptOccasion.Again)).Log);
        Assert.Equal(0, talk.Answer("x").Top.Attempts);
        Assert.Equal(["b? retry 1"], talk.Turn(d => d.Ask(PromptOccasion.Retry)).Log);
    }

    [Fact]
    public void Read_OpenQuestion_DoesNotAct()
    {
        var talk = new Talk(Dialog("d", Asks("a"), Asks("b"))).Begin("d");

        Assert.Equal("x", talk.Turn(d => d.Read("x").Value?.Label));
        Assert.Equal("d.a", talk.At);
        Assert.Equal(PromptReading.None, new Talk().Turn(d => d.Read("x")));
    }

    [Fact]
    public void RestartTop_WithOptions_KeepsThemAndForgetsTheAnswers()
    {
        var dialog = new WaterfallDialog<List<string>>("d", 1, [Asks("a"), Asks("b")]) { Options = new Dictionary<string, ValueKind> { ["from"] = ValueKind.Text }.ToFrozenDictionary() };
        var talk = new Talk(dialog)
            .Turn(d => d.Begin("d", new Dictionary<string, DialogValue> { ["from"] = "menu" }))
            .Answer("1")
            .Turn(d => d.RestartTop());

        Assert.Equal("d.a", talk.At);
        Assert.Equal(["from"], talk.Top.Values.Keys);
        Assert.Empty(talk.Top.Trail);
        Assert.Equal(["a?"], talk.Log);
    }

    [Fact]
    public void DropStalled_TopWaitsForNothing_DropsDownToTheOpenQuestion()
    {
        var talk = new Talk(Dialog("d", Asks("a"))).Begin("d").Turn(d =>
        {
            d.Begin("d");
            d.Top!.Waiting = false;
            d.DropStalled();
        });

        Assert.Equal("d.a", talk.At);
    }
}
