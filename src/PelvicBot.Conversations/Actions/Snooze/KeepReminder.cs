using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Snooze;

/// <summary><c>snooze/keep</c>: sets the reminder. A check-in that was not begun goes away with it and comes back with it.</summary>
public sealed class KeepReminder : IStepAction
{
    private static readonly ValueKey<string> When = ValueKeys.Label("when");

    public IReadOnlyList<IValueKey> Reads => [When, SnoozeDialog.Minutes];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var waits = turn.Dialogs.Stack.Any(f => f is { Dialog: CheckInTick.CheckIn or CheckInTick.Held, Step: "hello" });
        if (waits)
        {
            turn.Member = turn.Member with { Unanswered = 0 };
            turn.CancelDialogs();
        }

        if (SnoozeDialog.Wait(turn, frame, When) is { } wait)
        {
            Reminders.Set(turn, wait, waits ? Reminders.CheckIn : Reminders.Anything);
        }
        else
        {
            turn.Cancel(Ports.DueKind.Nudge);
            turn.Cancel(Ports.DueKind.Reminder);
            turn.Say("check-in/tomorrow");
        }

        return null;
    }
}
