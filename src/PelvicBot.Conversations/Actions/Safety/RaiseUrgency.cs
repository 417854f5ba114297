using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Safety;

/// <summary><c>urgent/raise</c>: practice is suspended until help was reached or it was a misunderstanding.</summary>
public sealed class RaiseUrgency : IStepAction
{
    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var (flag, level) = (frame.Get(UrgentHelp.Flag)!, frame.Get(UrgentHelp.Level)!);
        if (turn.Member.Hold is { } earlier)
        {
            frame.Set(UrgentHelp.EarlierFlag, earlier.Flag);
            frame.Set(UrgentHelp.EarlierLevel, earlier.Level);
        }

        turn.Member = turn.Member with { Hold = new SafetyHold(flag, level, turn.Now) };
        turn.Record("red-flag", new EventData { Id = flag, Level = level, Content = turn.Logged($"red-flag/{flag}", flag) });
        foreach (var kind in (DueKind[])[DueKind.Timer, DueKind.Nudge, DueKind.Reminder, DueKind.SessionIdle])
        {
            turn.Cancel(kind);
        }

        return null;
    }
}
