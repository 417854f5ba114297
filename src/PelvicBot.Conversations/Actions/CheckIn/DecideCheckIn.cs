using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Coaching.CheckIns;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.CheckIn;

/// <summary><c>check-in/decide</c>: keeps the answers, decides what changes, and says why; <c>held</c> when practice stops, <c>on-hold</c> while it waits for someone's word.</summary>
public sealed class DecideCheckIn : IStepAction
{
    private const string NotSettling = "pain-not-settling";
    private const int Kept = 60;

    private static readonly ValueKey<int> Most = ValueKeys.Number("most");
    private static readonly ValueKey<int> Now = ValueKeys.Number("now");
    private static readonly ValueKey<int> Tension = ValueKeys.Number("tension");
    private static readonly ValueKey<string> Practised = ValueKeys.Text("practised");
    private static readonly ValueKey<string> New = ValueKeys.Text("new");

    public IReadOnlyList<IValueKey> Reads => [Most, Now, Tension, Practised, New];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        frame.Values.Remove("felt-safe");

        // What was decided is decided: "back" would decide it twice.
        frame.Trail.Clear();
        if (turn.Member.Programme is not { } run || !turn.Services.Catalog.Programmes.TryGetValue(run.Id, out var programme))
        {
            return "held";
        }

        var facts = Facts(turn, frame, run, programme);
        var decision = CheckInRules.Decide(facts, turn.Services.Catalog.Rules);
        Keep(turn, frame, facts, decision, programme);
        if (decision.Action != CheckInAction.Stop && HoldReasons.Any(turn))
        {
            return "on-hold";
        }

        Say(turn, facts, decision);
        return decision.Action == CheckInAction.Stop ? "held" : null;
    }

    private static CheckInFacts Facts(CoachTurn turn, DialogFrame frame, ProgrammeRun run, Catalog.Programmes.Programme programme)
    {
        var sessions = turn.Member.Sessions;
        if (frame.Has(Most) && sessions is [.., { } last] && Period.DaysBetween(last.On, turn.Today) == 1)
        {
            sessions = sessions.SetItem(sessions.Length - 1, last with { NextDay = Math.Max(last.NextDay ?? 0, frame.Get(Most, 0)) });
        }

        var at = programme.Phases.IndexOf(programme.Phases.FirstOrDefault(p => p.Id == run.Phase) ?? programme.Phases[0]);
        return new CheckInFacts
        {
            Today = turn.Today,
            Most = frame.Has(Most) ? frame.Get(Most, 0) : null,
            Now = frame.Get(Now, 0),
            Sessions = sessions,
            CheckIns = turn.Member.CheckIns,
            Run = run,
            Phase = programme.Phases[at],
            Next = at + 1 < programme.Phases.Length ? programme.Phases[at + 1] : null,
            Confirmed = turn.Member.Answers.Where(a => a.Value is AnswerValue.Flag { Value: true }).Select(a => $"programme/{a.Key}").ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private static void Keep(CoachTurn turn, DialogFrame frame, CheckInFacts facts, CheckInDecision decision, Catalog.Programmes.Programme programme)
    {
        var record = new CheckInRecord
        {
            On = turn.Today,
            Practised = frame.Get(Practised) ?? "no",
            Now = facts.Now,
            Most = Math.Max(facts.Most ?? 0, facts.Now),
            Tension = frame.Get(Tension, 0),
            SomethingNew = frame.Get(New) == "something",
            Rule = decision.Rule,
        };
        var run = decision.Action switch
        {
            CheckInAction.Advance => facts.Run with { Phase = facts.Next!.Id, PhaseStartedOn = turn.Today, Ease = Ease.None },
            CheckInAction.Shorter => facts.Run with { Ease = Ease.Shorter },
            CheckInAction.StepBack or CheckInAction.BreathOnly => facts.Run with { Ease = Ease.BreathOnly },
            _ => facts.Run with { Ease = Ease.None },
        };
        turn.Member = turn.Member with
        {
            Sessions = facts.Sessions,
            CheckIns = [.. facts.CheckIns.TakeLast(Kept - 1), record],
            Programme = run,
            RestEased = !DiscomfortRule.HighAtRest(facts.Now, turn.Services.Catalog.Rules),
            Hold = decision.Action == CheckInAction.Stop ? new SafetyHold(NotSettling, "soon", turn.Now, HelpReached: true) : turn.Member.Hold,
        };
        turn.Record("check-in", new EventData { Id = programme.Id, Rule = decision.Rule, Value = record.Most, Content = turn.Logged(decision.Rule, programme.Id) });
    }

    private static void Say(CoachTurn turn, CheckInFacts facts, CheckInDecision decision)
    {
        var rules = turn.Services.Catalog.Rules;
        turn.Lead(
            decision.Rule,
            ("limit", CoachTurn.Number(rules.DiscomfortLimit)),
            ("settled", CoachTurn.Number(rules.SettledHours)),
            ("sessions", CoachTurn.Number(decision.ComfortableSessions)),
            ("name", facts.Next?.Name ?? ""));
        if (decision.Action is CheckInAction.Shorter or CheckInAction.StepBack)
        {
            turn.Lead("check-in/settle", ("easing", CoachTurn.Number(rules.EasingHours)), ("settled", CoachTurn.Number(rules.SettledHours)));
        }

        if (decision is { Action: CheckInAction.Repeat, NextOpensOnDay: { } day } && facts.Next is { } next)
        {
            turn.Lead("check-in/next-opens", ("name", next.Name), ("day", CoachTurn.Number(day)));
        }
    }
}
