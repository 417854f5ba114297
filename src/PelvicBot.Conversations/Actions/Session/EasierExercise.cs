using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/easier</c>: the step's easier neighbour takes its place.</summary>
public sealed class EasierExercise : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        run.HoldTimer(turn);
        if (run.Current is { } step && Easier(turn, run, step) is { } easier)
        {
            run.Steps = run.Steps.SetItem(run.At, easier);
            turn.Lead("session/easier", ("name", SessionWords.Name(turn, easier.Exercise)));
        }
        else
        {
            turn.Lead("session/no-easier");
        }

        run.At--;
        return null;
    }

    /// <summary>The nearest easier exercise that suits the member, or null when none does.</summary>
    private static SessionRunStep? Easier(CoachTurn turn, SessionRun run, SessionRunStep step)
    {
        var catalog = turn.Services.Catalog;
        var situation = SessionWords.Situation(turn, run.Before);
        for (var id = catalog.Exercises[step.Exercise].Easier; id is not null; id = catalog.Exercises[id].Easier)
        {
            if (ExercisePosture.For(catalog, catalog.Programmes[run.Programme], situation, id, step.Posture) is { } posture)
            {
                var dose = catalog.Exercises[id].Dose;
                return new SessionRunStep(id, posture, Math.Min(dose.Minutes, step.Minutes), dose.MinMinutes, step.Optional);
            }
        }

        return null;
    }
}
