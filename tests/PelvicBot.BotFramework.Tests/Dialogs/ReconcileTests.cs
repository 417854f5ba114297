using PelvicBot.BotFramework.Dialogs;
using static PelvicBot.BotFramework.Tests.Dialogs.Talk;

namespace PelvicBot.BotFramework.Tests.Dialogs;

/// <summary>A deploy changed a dialog while somebody was in it.</summary>
public sealed class ReconcileTests
{
    private static Talk AtSecondQuestion() => new Talk(Dialog("d", Asks("a"), Asks("b"), Asks("c"))).Begin("d").Answer("1");

    [Fact]
    public void Reconcile_NothingChanged_SaysSo() => Assert.False(AtSecondQuestion().Turn(d => d.Reconcile().Disturbed));

    [Fact]
    public void Reconcile_StepInserted_GoesOnWhereItWas()
    {
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), Asks("new"), Asks("b"), Asks("c")));

        Assert.False(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.Equal(("d.b", 2), (talk.At, talk.Top.Version));
        Assert.Equal("d.c", talk.Answer("2").At);
    }

    [Fact]
    public void Reconcile_OpenStepRemoved_GoesToTheFirstQuestionWithoutAnAnswer()
    {
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), Asks("x"), Asks("c")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        talk.Turn(d => d.Resume());
        Assert.Equal(["x?"], talk.Log);
        Assert.Equal("d.x", talk.At);
        Assert.Equal("1", talk.Top.Values["a"].Label);
        Assert.Equal("d.c", talk.Answer("2").At);
    }

    [Fact]
    public void Reconcile_OpenStepRenamed_FollowsItsName()
    {
        var talk = AtSecondQuestion().Deploy(new WaterfallDialog<List<string>>("d", 2, [Asks("a"), Asks("better"), Asks("c")]) { Renamed = Routes("b=better") });

        Assert.False(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.Equal("d.better", talk.At);
        Assert.Equal("d.c", talk.Answer("2").At);
    }

    [Fact]
    public void Reconcile_AnsweredStepRenamed_KeepsItsAnswerAndTheWayBack()
    {
        var talk = AtSecondQuestion().Deploy(new WaterfallDialog<List<string>>("d", 2, [Asks("first"), Asks("b"), Asks("c")]) { Renamed = Routes("a=first") });

        Assert.False(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.Equal("1", talk.Top.Values["first"].Label);
        Assert.True(talk.Turn(d => d.Back()));
        Assert.Equal("d.first", talk.At);
    }

    [Fact]
    public void Reconcile_StepGoneButVersionForgotten_CarriesOnAllTheSame()
    {
        var talk = AtSecondQuestion().Deploy(Version(1, Asks("a"), Asks("c")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        talk.Turn(d => d.Resume());
        Assert.Equal("d.c", talk.At);
    }

    [Fact]
    public void Reconcile_DialogGone_IsDropped()
    {
        var talk = AtSecondQuestion().Deploy(Dialog("other", Asks("a")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.Empty(talk.Stack);
    }

    [Fact]
    public void Reconcile_NestedDialogGone_OuterBeginsThatStepAnew()
    {
        var outer = Dialog("outer", Asks("a"), Begins("nest", "inner"), Asks("b"));
        var talk = new Talk(outer, Dialog("inner", Asks("q"))).Begin("outer").Answer("1")
            .Deploy(Dialog("outer", Asks("a"), Begins("nest", "inner-2"), Asks("b")), Dialog("inner-2", Asks("q2")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        talk.Turn(d => d.Resume());
        Assert.Equal("outer.nest/inner-2.q2", talk.At);
        Assert.Equal(["q2?"], talk.Log);
        Assert.Equal("outer.b", talk.Answer("x").At);
    }

    [Fact]
    public void Reconcile_StepNoLongerAsks_RestsAtAQuestionAllTheSame()
    {
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), Does("b"), Asks("c")));

        talk.Turn(d => d.Reconcile());
        talk.Turn(d => d.Resume());

        Assert.Equal("d.c", talk.At);
        Assert.True(talk.Top.Waiting);
    }

    [Fact]
    public void Reconcile_UntilSomebodyIsBack_StaysDisturbedAndThenIsSilent()
    {
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), Asks("x"), Asks("c")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        talk.Turn(d => d.Resume());

        Assert.False(talk.Turn(d => d.Reconcile().Disturbed));
    }

    [Fact]
    public void Resume_WhatTheNextQuestionNeedsOnArrival_IsDone()
    {
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), Asks("c") with { Do = (log, _) => { log.Add("arrived"); return null; } }));

        talk.Turn(d => d.Reconcile());
        talk.Turn(d => d.Resume());

        Assert.Equal(["arrived", "c?"], talk.Log);
    }

    [Fact]
    public void Resume_NextQuestionIsNeedless_PassesItOver()
    {
        var needless = new WaterfallStep<List<string>> { Id = "x", Ask = new Prompt("x", _ => false) };
        var talk = AtSecondQuestion().Deploy(Version(2, Asks("a"), needless, Asks("c")));

        talk.Turn(d => d.Reconcile());
        talk.Turn(d => d.Resume());

        Assert.Equal(("d.c", "c?"), (talk.At, Assert.Single(talk.Log)));
    }

    [Fact]
    public void End_OuterStepThatBeganItIsGone_OuterRunsOnFromItsFirstOpenQuestion()
    {
        var talk = new Talk(Dialog("outer", Asks("a"), Begins("nest", "inner"), Asks("b")), Dialog("inner", Asks("q"))).Begin("outer").Answer("1")
            .Deploy(Dialog("outer", Asks("a"), Asks("b")), Dialog("inner", Asks("q")));

        Assert.True(talk.Turn(d => d.Reconcile().Disturbed));
        Assert.Equal("outer.b/inner.q", talk.At);
        Assert.Equal("outer.b", talk.Answer("x").At);
        Assert.Equal(["b?"], talk.Log);
    }

    [Fact]
    public void Reconcile_DialogGone_HandsBackItsAnswers()
    {
        var talk = AtSecondQuestion().Deploy(Dialog("other", Asks("a")));

        var dropped = Assert.Single(talk.Turn(d => d.Reconcile().Dropped));

        Assert.Equal("1", dropped.Values["a"].Label);
    }

    private static WaterfallDialog<List<string>> Version(int version, params WaterfallStep<List<string>>[] steps) => new("d", version, [.. steps]);
}
