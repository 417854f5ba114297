using PelvicBot.BotFramework.Dialogs;
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
        if (run.Current is { } step && catalog.Exercises[step.Exercise].Easier is { } easierId)
        {
            var easier = catalog.Exercises[easierId];
            var posture = easier.Postures.FirstOrDefault(p => p.Posture == step.Posture) ?? easier.Postures[0];
            run.Steps = run.Steps.SetItem(
                run.At, new SessionRunStep(easier.Id, posture.Posture, Math.Min(easier.Dose.Minutes, step.Minutes), easier.Dose.MinMinutes, step.Optional));
            turn.Lead("session/easier", ("name", easier.Name));
        }
        else
        {
            turn.Lead("session/no-easier");
        }

        run.At--;
        return null;
    }
}
