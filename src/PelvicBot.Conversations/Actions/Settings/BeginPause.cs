using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Settings;

/// <summary><c>pause/begin</c>: a break until a day; nothing is sent until then.</summary>
public sealed class BeginPause : IStepAction
{
    private static readonly ValueKey<int> Days = ValueKeys.Number("days");
    private static readonly ValueKey<string> Reason = ValueKeys.Text("reason");

    public IReadOnlyList<IValueKey> Reads => [Days, Reason];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var day = turn.Today.PlusDays(frame.Get(Days, 1));
        var until = turn.Zone.AtLeniently(day + (turn.Member.Schedule?.Time ?? LocalTime.Noon)).ToInstant();
        turn.Member = turn.Member with { Pause = new Pause(frame.Get(Reason) ?? "other", until), Unanswered = 0 };
        turn.Schedule(DueKind.PauseEnd, until);
        turn.Cancel(DueKind.CheckIn);
        turn.Cancel(DueKind.Nudge);
        turn.Cancel(DueKind.Reminder);
        turn.Say("pause/begun", ("day", DateWords.Of(turn, day)));
        return null;
    }
}
