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
        var catalog = turn.Services.Catalog;
        var easier = run.Current is { } step
            ? SessionPlanner.Easier(catalog, catalog.Programmes[run.Programme], step.Exercise, SessionWords.Situation(turn, null))
            : null;
        if (easier is not null)
        {
            var minutes = Math.Min(easier.Minutes, run.Current!.Minutes);
            run.Steps = run.Steps.SetItem(run.At, SessionRunStep.Of(easier) with { Minutes = minutes, Optional = run.Current.Optional });
            turn.Lead("session/easier", ("name", catalog.Exercises[easier.ExerciseId].Name));
        }
        else
        {
            turn.Lead("session/no-easier");
        }

        run.At--;
        return null;
    }
}
