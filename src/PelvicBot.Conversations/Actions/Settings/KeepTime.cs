using NodaTime.Text;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Settings;

/// <summary><c>settings/time</c>: a new message time; <c>zone</c> when the zone is not known yet.</summary>
public sealed class KeepTime : IStepAction
{
    private static readonly ValueKey<string> Time = ValueKeys.Text("daily-time");

    public IReadOnlyList<IValueKey> Reads => [Time];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        if (turn.Member.Schedule is not { } schedule)
        {
            return "zone";
        }

        if (frame.Get(Time) is { } text)
        {
            Programme.KeepSchedule.Keep(turn, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value, schedule.ZoneId);
        }

        return null;
    }
}
