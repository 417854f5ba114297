using NodaTime;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Rules;
using PelvicBot.Coaching.CheckIns;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Tests.Triage;

namespace PelvicBot.Coaching.Tests.CheckIns;

/// <summary>Every rule of the check-in at its boundary. The numbers are said here in so many words: limit 2, spike 4 or a rise of 2, settled in 48 hours.</summary>
public sealed class CheckInRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);
    private static readonly CoachingRules Rules = Some.Catalog.Rules;
    private static readonly PassRule Pass = new(Sessions: 3, OfLast: 4, MaxDiscomfort: 2, NextDayRequired: true, MinDays: 7, Needs: [], Exercise: null);

    [Theory]
    [InlineData(2, 2, CheckInAction.Repeat)]
    [InlineData(3, 2, CheckInAction.Shorter)]
    [InlineData(0, 3, CheckInAction.BreathOnly)]
    [InlineData(3, 3, CheckInAction.BreathOnly)]
    public void Decide_LimitIsExactlyTwo(int most, int now, CheckInAction action) =>
        Assert.Equal(action, Decide(Facts(most, now, Session(daysAgo: 1, before: 2))).Action);

    [Theory]
    [InlineData(3, 2, CheckInAction.Shorter)] // neither 4 nor a rise of 2
    [InlineData(4, 2, CheckInAction.StepBack)]
    [InlineData(4, 3, CheckInAction.StepBack)] // 4 and above where it began
    [InlineData(4, 4, CheckInAction.Shorter)] // 4, and no more than before the session
    [InlineData(3, 1, CheckInAction.StepBack)] // a rise of 2
    [InlineData(2, 0, CheckInAction.Repeat)] // a rise of 2 within the limit
    public void Decide_Spike_IsFourOrARiseOfTwoAboveTheLimit(int most, int before, CheckInAction action) =>
        Assert.Equal(action, Decide(Facts(most, 0, Session(daysAgo: 1, before: before))).Action);

    [Fact]
    public void Decide_NoSessionYet_NeverStepsBack() => Assert.Equal(CheckInAction.Shorter, Decide(Facts(most: 9, now: 0)).Action);

    [Theory]
    [InlineData(1, 3, 3, CheckInAction.StepBack)] // 24 hours: not yet
    [InlineData(2, 3, 3, CheckInAction.Stop)] // 48 hours
    [InlineData(2, 3, 2, CheckInAction.StepBack)] // it was fine at the earlier check-in
    [InlineData(2, 2, 3, CheckInAction.StepBack)] // it is fine now, though it was high in between
    public void Decide_NotSettlingInTwoDays_Stops(int daysAgo, int now, int earlier, CheckInAction action)
    {
        var facts = Facts(most: 3, now, Session(daysAgo, before: 0)) with { CheckIns = [CheckIn(daysAgo - 1, earlier)] };

        Assert.Equal(action, Decide(facts).Action);
    }

    [Fact]
    public void Decide_HighBeforeTheSessionAlready_IsNoSorenessOfIt() =>
        Assert.Equal(CheckInAction.BreathOnly, Decide(Facts(3, 3, Session(3, before: 3)) with { CheckIns = [CheckIn(1, 3)] }).Action);

    [Fact]
    public void Decide_CheckInBeforeTheSession_DoesNotCountAgainstIt() =>
        Assert.NotEqual(CheckInAction.Stop, Decide(Facts(3, 3, Session(2, before: 0)) with { CheckIns = [CheckIn(2, 9), CheckIn(5, 9)] }).Action);

    [Fact]
    public void Decide_NoSession_RepeatsTheFirst() => Assert.Equal("check-in/repeat-first", Decide(Facts(0, 0)).Rule);

    [Fact]
    public void Decide_PhaseWithoutEnd_Repeats() =>
        Assert.Equal("check-in/last-phase", Decide(Facts(0, 0, Session(1)) with { Phase = PhaseOf("p", null) }).Rule);

    [Theory]
    [InlineData(3, CheckInAction.Advance)]
    [InlineData(2, CheckInAction.Repeat)]
    public void Decide_ComfortableSessions_OpenTheNextPhase(int comfortable, CheckInAction action)
    {
        var sessions = Enumerable.Range(0, 4).Select(i => Session(5 - i, during: i < comfortable ? 2 : 3)).ToArray();

        var decision = Decide(Facts(0, 0, sessions));

        Assert.Equal((action, comfortable), (decision.Action, decision.ComfortableSessions));
    }

    [Fact]
    public void Decide_ComfortableOnesAreTooOld_OnlyTheLatestCount()
    {
        var sessions = new[] { 9, 8, 7 }.Select(d => Session(d)).Concat(new[] { 6, 5, 4 }.Select(d => Session(d, during: 3))).Append(Session(1)).ToArray();

        Assert.Equal((CheckInAction.Repeat, 1), (Decide(Facts(0, 0, sessions)).Action, Decide(Facts(0, 0, sessions)).ComfortableSessions));
    }

    [Theory]
    [InlineData(7, CheckInAction.Repeat)]
    [InlineData(8, CheckInAction.Advance)]
    public void Decide_MinimumOfDays_OpensTheDayAfter(int day, CheckInAction action)
    {
        var decision = Decide(Comfortable() with { Run = Run(day) });

        Assert.Equal((action, action == CheckInAction.Repeat ? 8 : (int?)null), (decision.Action, decision.NextOpensOnDay));
    }

    [Theory]
    [InlineData(null, CheckInAction.Repeat)]
    [InlineData(3, CheckInAction.Repeat)]
    [InlineData(2, CheckInAction.Advance)]
    public void Decide_NextDayMissingOrHigh_BlocksAdvancing(int? nextDay, CheckInAction action)
    {
        var sessions = Comfortable().Sessions;

        Assert.Equal(action, Decide(Comfortable() with { Sessions = [.. sessions.Take(2), sessions[2] with { NextDay = nextDay }] }).Action);
    }

    [Fact]
    public void Decide_NextDayNotRequired_MissingIsFineAndHighIsNot()
    {
        var phase = PhaseOf("p", Pass with { NextDayRequired = false });
        var missing = Comfortable() with { Phase = phase, Sessions = [.. Comfortable().Sessions.Select(s => s with { NextDay = null })] };

        Assert.Equal(CheckInAction.Advance, Decide(missing).Action);
        Assert.Equal(CheckInAction.Repeat, Decide(missing with { Sessions = [.. missing.Sessions.Select(s => s with { NextDay = 3 })] }).Action);
    }

    [Fact]
    public void Decide_UnfinishedSessions_DoNotCount() =>
        Assert.Equal(CheckInAction.Repeat, Decide(Comfortable() with { Sessions = [.. Comfortable().Sessions.Select(s => s with { Completed = false })] }).Action);

    [Fact]
    public void Decide_SessionsOfAnotherPhaseOrProgramme_DoNotCount()
    {
        var facts = Comfortable();

        Assert.Equal(CheckInAction.Repeat, Decide(facts with { Sessions = [.. facts.Sessions.Select(s => s with { Phase = "other" })] }).Action);
        Assert.Equal(CheckInAction.Repeat, Decide(facts with { Sessions = [.. facts.Sessions.Select(s => s with { Programme = "other" })] }).Action);
    }

    [Fact]
    public void Decide_PhaseIsAboutOneExercise_SessionsWithoutItDoNotCount()
    {
        var facts = Comfortable() with { Phase = PhaseOf("p", Pass with { Exercise = "ex-b" }) };

        Assert.Equal(CheckInAction.Repeat, Decide(facts).Action);
        Assert.Equal(CheckInAction.Repeat, Decide(With("ex-b", stopped: true)).Action);
        Assert.Equal(CheckInAction.Advance, Decide(With("ex-b", stopped: false)).Action);

        CheckInFacts With(string exercise, bool stopped) =>
            facts with { Sessions = [.. facts.Sessions.Select(s => s with { Steps = [.. s.Steps, new StepRecord(exercise, 1, stopped)] })] };
    }

    [Fact]
    public void Decide_NeededAnswerIsMissing_Waits()
    {
        var facts = Comfortable() with { Phase = PhaseOf("p", Pass with { Needs = ["programme/felt"] }) };

        Assert.Equal(CheckInAction.Repeat, Decide(facts).Action);
        Assert.Equal(CheckInAction.Advance, Decide(facts with { Confirmed = new HashSet<string> { "programme/felt" } }).Action);
    }

    [Fact]
    public void Decide_NoPhaseFollows_Repeats() => Assert.Equal(CheckInAction.Repeat, Decide(Comfortable() with { Next = null }).Action);

    [Fact]
    public void Decide_EveryRule_HasItsWords()
    {
        string[] rules =
        [
            "check-in/not-settling", "check-in/step-back", "check-in/at-rest-high", "check-in/shorter", "check-in/repeat-first", "check-in/last-phase", "check-in/advance", "check-in/repeat",
        ];

        Assert.All(rules, r => Assert.Contains(r, Some.Catalog.Messages.Keys));
    }

    private static CheckInDecision Decide(CheckInFacts facts) => CheckInRules.Decide(facts, Rules);

    private static CheckInFacts Comfortable() => Facts(0, 0, Session(3), Session(2), Session(1));

    private static CheckInFacts Facts(int most, int now, params SessionRecord[] sessions) => new()
    {
        Today = Today,
        Most = sessions.Length == 0 && most == 0 ? null : most,
        Now = now,
        Sessions = [.. sessions],
        CheckIns = [],
        Run = Run(30),
        Phase = PhaseOf("p", Pass),
        Next = PhaseOf("q", null),
        Confirmed = new HashSet<string>(),
    };

    private static ProgrammeRun Run(int day) => new("prog", "p", Today.PlusDays(-29), Today.PlusDays(1 - day));

    private static Phase PhaseOf(string id, PassRule? pass) => new() { Id = id, Name = id, Summary = id, Sessions = [], Pass = pass, Line = 1 };

    private static SessionRecord Session(int daysAgo, int before = 0, int during = 1) => new()
    {
        Programme = "prog", Phase = "p", Session = "s", On = Today.PlusDays(-daysAgo), Before = before, Completed = true, NextDay = 1,
        Steps = [new StepRecord("ex-a", during, Stopped: during > 2)],
    };

    private static CheckInRecord CheckIn(int daysAgo, int most) => new() { On = Today.PlusDays(-daysAgo), Practised = "yes", Now = most, Most = most, Tension = 3 };
}
