using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/hold-timer</c>: stops the timer and keeps what is left of it.</summary>
public sealed class HoldTimer : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        new SessionRun(frame).HoldTimer(turn);
        return null;
    }
}
