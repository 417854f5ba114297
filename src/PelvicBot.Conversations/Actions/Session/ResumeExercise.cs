using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/resume</c>: back to the step: <c>running</c> while time is left of it, <c>after</c> when its time is over.</summary>
public sealed class ResumeExercise : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        if (run.Remaining is { } left)
        {
            return left > 0 ? "running" : "after";
        }

        run.At--;
        return null;
    }
}
