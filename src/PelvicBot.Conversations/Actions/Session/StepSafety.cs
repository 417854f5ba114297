using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary>
/// What keeps a step safe, said with it: what this member does differently and why, the cautions when the exercise is met for the first
/// time, and each time when to stop.
/// </summary>
public static class StepSafety
{
    /// <summary>Puts it in front of the instructions; notes and cautions make a message of their own.</summary>
    public static void Lead(CoachTurn turn, SessionRun run, SessionRunStep step)
    {
        var exercise = turn.Services.Catalog.Exercises[step.Exercise];
        var notes = NewNotes(turn, run, step);
        foreach (var note in notes)
        {
            turn.Lead("session/step-note", ("because", note.Text));
        }

        var met = MetBefore(turn, run, exercise.Id);
        var cautioned = !met && LeadCautions(turn, exercise, [.. run.Steps.Take(run.At).SelectMany(s => turn.Services.Catalog.Exercises[s.Exercise].Cautions)]);
        LeadStopIf(turn, exercise);
        if (!notes.IsEmpty || cautioned)
        {
            turn.FlushLead();
        }
    }

    /// <returns>Whether there was any that was not among those said already.</returns>
    public static bool LeadCautions(CoachTurn turn, Exercise exercise, ImmutableArray<string> said)
    {
        var cautions = exercise.Cautions.Select((text, at) => (Text: text, Path: $"cautions/{at}")).Where(c => !said.Contains(c.Text)).ToList();
        if (cautions.Count == 0)
        {
            return false;
        }

        turn.LeadWith(string.Join(' ', cautions.Select(c => c.Text)), ContentUse.Of(exercise.Info) with { Parts = [.. cautions.Select(c => c.Path)] });
        return true;
    }

    public static void LeadStopIf(CoachTurn turn, Exercise exercise)
    {
        if (!exercise.StopIf.IsEmpty)
        {
            var signs = exercise.StopIf.Select((sign, at) => turn.Quote(exercise.Info, $"stop-if/{at}", sign));
            turn.Lead("session/stop-if", ("signs", string.Join("; ", signs)));
        }
    }

    /// <summary>The notes of a step that no earlier step of the session had; what the screening told already goes without saying.</summary>
    private static ImmutableArray<Reason> NewNotes(CoachTurn turn, SessionRun run, SessionRunStep step)
    {
        var catalog = turn.Services.Catalog;
        var situation = SessionWords.Situation(turn, run.Before);
        var programme = catalog.Programmes[run.Programme];
        var said = run.Steps.Take(run.At).SelectMany(s => Notes(s.Exercise)).ToHashSet();
        return [.. Notes(step.Exercise).Where(n => !said.Contains(n) && situation.Restrictions.All(r => r.Id != n.Rule))];

        ImmutableArray<Reason> Notes(string exerciseId) => SessionPlanner.PlanExercise(catalog, programme, exerciseId, situation)?.Notes ?? [];
    }

    private static bool MetBefore(CoachTurn turn, SessionRun run, string exerciseId) =>
        run.Felt.Concat(turn.Member.Sessions.SelectMany(s => s.Steps)).Any(f => f.Exercise == exerciseId);
}
