using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/plan</c>: fits the next session of the member's programme, says what is left out or changed for it and what to have at hand; <c>on-hold</c> while practice waits for someone's word, <c>held</c> when nothing can be offered.</summary>
public sealed class PlanSession : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (HoldReasons.Any(turn))
        {
            return "on-hold";
        }

        if (turn.Member.Programme is not { } run || !turn.Services.Catalog.Programmes.TryGetValue(run.Id, out var programme))
        {
            turn.Say("session/nothing-fits");
            return "held";
        }

        var phase = programme.Phases.FirstOrDefault(p => p.Id == run.Phase) ?? programme.Phases[0];
        var done = turn.Member.Sessions.Count(s => s.Programme == run.Id && s.Phase == phase.Id && s.Completed);
        var session = phase.Sessions[done % phase.Sessions.Length];
        var rules = turn.Services.Catalog.Rules;
        var rest = run.Ease == Ease.BreathOnly || turn.Services.Catalog.Withdrawn.Contains(run.Id) ? rules.DiscomfortLimit + 1 : (int?)null;
        var plan = SessionPlanner.Plan(turn.Services.Catalog, programme, session.Id, SessionWords.Situation(turn, rest));
        if (plan.Steps.IsEmpty)
        {
            turn.Say("session/nothing-fits");
            return "held";
        }

        if (run.Ease == Ease.Shorter)
        {
            plan = plan with { Steps = [.. plan.Steps.Select(s => s with { Minutes = s.MinMinutes })] };
        }

        ImmutableArray<LeftOutStep> gone =
        [
            .. plan.LeftOut,
            .. plan.Steps.Where(s => s.ReplacedFor is not null).Select(s => new LeftOutStep(s.ReplacedFor!, s.Because!)),
        ];
        new SessionRun(frame).Begin(plan);
        turn.Record(EventTypes.SessionPlanned, new EventData
        {
            Id = plan.SessionId,
            Content = [.. turn.Logged([programme.Id, .. plan.Steps.Select(s => s.ExerciseId)]), .. gone.SelectMany(l => LeftOut(turn, l))],
        });
        SayNote(turn, programme, SessionWords.Situation(turn, rest));
        foreach (var reason in gone.GroupBy(l => l.Because))
        {
            SayLeftOut(turn, reason.Key, [.. reason.Select(l => SessionWords.Name(turn, l.ExerciseId)).Distinct(StringComparer.Ordinal)]);
        }

        SayWhatToHave(turn, plan);
        return null;
    }

    /// <summary>A programme's notes, one at the beginning of each session until all were said.</summary>
    private static void SayNote(CoachTurn turn, Catalog.Programmes.Programme programme, MemberSituation situation)
    {
        var before = turn.Member.Sessions.Count(s => s.Programme == programme.Id);
        if (SessionPlanner.Notes(turn.Services.Catalog, programme, situation).ElementAtOrDefault(before) is { } note)
        {
            turn.Lead("session/programme-note", ("note", turn.Quote(programme.Info, $"notes/{programme.Notes.IndexOf(note)}/text", note.Text)));
        }
    }

    /// <summary>What the steps need, before the first session of its kind.</summary>
    private static void SayWhatToHave(CoachTurn turn, PlannedSession plan)
    {
        if (turn.Member.Sessions.Any(s => s.Session == plan.SessionId))
        {
            return;
        }

        var things = plan.Steps.Select(s => turn.Services.Catalog.Exercises[s.ExerciseId])
            .SelectMany(e => e.Equipment.Select((thing, at) => turn.Quote(e.Info, $"equipment/{at}", thing)))
            .Distinct(StringComparer.Ordinal).ToList();
        if (things.Count > 0)
        {
            turn.Lead("session/handy", ("things", string.Join(", ", things)));
        }
    }

    /// <summary>What the screening leaves out names it itself; what an exercise or its kind does not suit is named here.</summary>
    private static void SayLeftOut(CoachTurn turn, Reason because, ImmutableArray<string> names)
    {
        var catalog = turn.Services.Catalog;
        if (catalog.Contraindications.ContainsKey(because.Rule) || catalog.Exercises.ContainsKey(because.Rule))
        {
            turn.Lead("session/left-out", ("names", string.Join("; ", names)), ("because", because.Text));
        }
        else
        {
            turn.Lead("session/left-out-line", ("because", because.Text));
        }
    }

    /// <summary>The rule by which an exercise was left out.</summary>
    private static IEnumerable<LoggedItem> LeftOut(CoachTurn turn, LeftOutStep step) => turn.Logged(step.Because.Rule)
        .Select(rule => rule with { Values = new Dictionary<string, string> { ["left-out"] = step.ExerciseId } });
}
