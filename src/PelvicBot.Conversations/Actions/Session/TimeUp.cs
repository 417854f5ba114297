using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Session;

/// <summary><c>session/time-up</c>: the step's time is over, by the clock or by the member's word.</summary>
public sealed class TimeUp : IStepAction
{
    public IReadOnlyList<IValueKey> Reads => [SessionRun.Length];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var run = new SessionRun(frame);
        var shorter = frame.Get(SessionRun.Length) == "shorter";
        if (run.Ends is not null)
        {
            run.HoldTimer(turn);
            if (run.Remaining is > 0)
            {
                turn.Lead("session/done-early");
                run.Remaining = 0;
            }
            else
            {
                var step = run.Current!;
                var minutes = shorter ? step.MinMinutes : step.Minutes;
                turn.Lead("session/time-up-minutes", ("duration", SessionWords.Duration(turn, minutes * NodaConstants.SecondsPerMinute)));
            }
        }

        return null;
    }
}
