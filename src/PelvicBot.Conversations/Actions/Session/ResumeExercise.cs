using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/resume</c>: back to the step; <c>running</c> when its timer had been started.</summary>
public sealed class ResumeExercise : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        if (run.Remaining is > 0)
        {
            return "running";
        }

        run.At--;
        return null;
    }
}
