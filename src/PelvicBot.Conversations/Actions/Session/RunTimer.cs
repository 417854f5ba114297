using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/timer</c>: starts, or goes on with, the step's timer.</summary>
public sealed class RunTimer : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var ends = turn.Now + Duration.FromSeconds(run.Remaining ?? 0);
        run.Ends = ends;
        turn.Schedule(DueKind.Timer, ends);
        return null;
    }
}
