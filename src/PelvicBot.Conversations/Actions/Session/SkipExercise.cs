using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/skip</c>: the step is left out.</summary>
public sealed class SkipExercise : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        new SessionRun(frame).HoldTimer(turn);
        turn.Lead("session/skipped");
        return null;
    }
}
