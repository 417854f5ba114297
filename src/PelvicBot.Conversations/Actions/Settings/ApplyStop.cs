using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Settings;

/// <summary><c>stop-messages/apply</c>: today's messages only, or everything unasked.</summary>
public sealed class ApplyStop : IStepAction
{
    private static readonly ValueKey<string> Which = ValueKeys.Text("which");

    public IReadOnlyList<IValueKey> Reads => [Which];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        switch (frame.Get(Which))
        {
            case "all":
                StopAll(turn);
                turn.Say("stop-messages/all");
                break;
            case "today":
                turn.Cancel(DueKind.Nudge);
                turn.Cancel(DueKind.Reminder);
                turn.Say("stop-messages/today");
                break;
            default:
                turn.Say("silence/kept-same");
                break;
        }

        return null;
    }

    /// <summary>Nothing is sent unasked any more, at once.</summary>
    public static void StopAll(CoachTurn turn)
    {
        turn.Member = turn.Member with { Schedule = null, Unanswered = 0 };
        foreach (var kind in (DueKind[])[DueKind.CheckIn, DueKind.Nudge, DueKind.Reminder, DueKind.MicroBreak, DueKind.WeeklySummary, DueKind.PauseEnd])
        {
            turn.Cancel(kind);
        }
    }
}
