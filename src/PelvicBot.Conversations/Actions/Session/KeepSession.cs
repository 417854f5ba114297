using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary>Puts a session into the member's history.</summary>
public static class KeepSession
{
    public const string Dialog = "session";

    /// <summary>Older sessions are in the member's events.</summary>
    private const int Kept = 60;

    /// <summary>Something else begins over a running step: its timer waits, and the member finds the session on pause.</summary>
    public static void Hold(CoachTurn turn)
    {
        if (turn.Dialogs.Top is { Dialog: Dialog, Step: "running" } frame)
        {
            new SessionRun(frame).HoldTimer(turn);
            frame.Step = "paused";
        }
    }

    public static void Keep(CoachTurn turn, DialogFrame frame, bool completed)
    {
        var run = new SessionRun(frame);
        run.HoldTimer(turn);
        if (run.Felt.IsEmpty)
        {
            return;
        }

        var record = run.Record(turn.Today, completed);
        turn.Member = turn.Member with { Sessions = [.. turn.Member.Sessions.TakeLast(Kept - 1), record] };
        turn.Record(completed ? "session-completed" : "session-ended", new EventData
        {
            Id = run.Session,
            Value = record.Highest,
            Content = turn.Logged([run.Programme, .. record.Steps.Select(s => s.Exercise)]),
        });
    }
}
