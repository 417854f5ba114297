using NodaTime.Text;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Actions.Programme;

/// <summary><c>programme/schedule</c>: keeps the daily time and the zone, and sets the first check-in; <c>other</c> when the zone is another one.</summary>
public sealed class KeepSchedule : IStepAction
{
    private static readonly ValueKey<string> Time = ValueKeys.Text("daily-time");

    public IReadOnlyList<IValueKey> Reads => [Time];

    public string? Run(CoachTurn turn, DialogFrame frame)
    {
        var zone = frame.Values.GetValueOrDefault(frame.Step)?.Label;
        if (zone == "other")
        {
            return zone;
        }

        var time = frame.Get(Time) is { } text ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value : turn.Member.Schedule?.Time;
        if (time is { } at)
        {
            Keep(turn, at, zone is null or "known" ? turn.Zone.Id : zone);
        }

        return null;
    }

    /// <summary>Sets time and zone and the next check-in by them; what an older schedule had due is dropped.</summary>
    public static void Keep(CoachTurn turn, LocalTime time, string zoneId)
    {
        var version = (turn.Member.Schedule?.Version ?? 0) + 1;
        var schedule = turn.Member.Schedule is { } earlier
            ? earlier with { Time = time, ZoneId = zoneId, Version = version }
            : new Schedule(time, zoneId, version);
        turn.Member = turn.Member with { Schedule = schedule, Unanswered = 0 };
        var next = Tick.NextCheckIn(turn, schedule);
        turn.Schedule(DueKind.CheckIn, next);
        turn.Record("schedule-set", new EventData { Id = zoneId });
        var day = next.InZone(schedule.DateTimeZone).Date == turn.Today ? "programme/today" : "programme/tomorrow";
        turn.Say(
            "programme/scheduled",
            ("time", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time)),
            ("zone", zoneId),
            ("day", turn.Text(day)));
    }
}
