using NodaTime;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Schedules;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Ticks;

/// <summary>What each kind of due item says when its time has come.</summary>
public static class Tick
{
    /// <summary>Name of the event activity that a due item becomes.</summary>
    public const string EventName = "due";

    public static void Run(CoachTurn turn, DueItem fired)
    {
        switch (fired.Kind)
        {
            case DueKind.Timer:
                Timer(turn, fired);
                break;
            case DueKind.SessionIdle:
                turn.State.IdleSet = false;
                Idle(turn, "session/idle");

                break;
            case DueKind.CheckIn:
                CheckInTick.Run(turn, fired);
                break;
            case DueKind.Nudge:
                CheckInTick.Nudge(turn);
                break;
            case DueKind.Reminder:
                Reminder(turn, fired);
                break;
            case DueKind.PauseEnd:
                turn.Member = turn.Member with { Pause = null };
                turn.Say("pause/ended");
                ScheduleCheckIn(turn);
                break;
        }
    }

    /// <summary>Sets the next check-in of a member who has a schedule.</summary>
    public static void ScheduleCheckIn(CoachTurn turn)
    {
        if (turn.Member.Schedule is { } schedule)
        {
            turn.Schedule(DueKind.CheckIn, NextCheckIn(turn, schedule));
        }
    }

    /// <summary>
    /// Plans anew for a member who writes after their channel took nothing for them, and says so. What would have come meanwhile does not come
    /// any more. In a pause nothing would have come, and writing ends it.
    /// </summary>
    public static void ComeBack(CoachTurn turn)
    {
        if (turn is { UnreachableSince: not null, Member: { Schedule: not null, Pause: null } })
        {
            turn.Lead("check-in/unreachable");
            ScheduleCheckIn(turn);
        }
    }

    /// <summary>The next check-in by a schedule: not on a day that had one, nor on the day of the first session.</summary>
    public static Instant NextCheckIn(CoachTurn turn, Schedule schedule)
    {
        var asked = turn.Member.AskedAt?.InZone(schedule.DateTimeZone).Date;
        var first = turn.Member.Sessions.FirstOrDefault()?.On;
        return CheckInTimes.Next(schedule, turn.Now, asked ?? first);
    }

    /// <summary>Whether the member is in the middle of something, which nothing may cut into.</summary>
    public static bool Live(CoachTurn turn) =>
        turn.Dialogs.Top is { Waiting: true }
        && turn.State.HeardAt is { } heard
        && turn.Now - heard < Duration.FromMinutes(turn.Services.Catalog.Rules.IdleMinutes);

    /// <summary>Late by more than the idle time (the service was down), the session is on pause instead.</summary>
    private static void Timer(CoachTurn turn, DueItem fired)
    {
        if (UrgentHelp.IsOpen(turn))
        {
            return;
        }

        if (turn.Now - fired.DueAt > Duration.FromMinutes(turn.Services.Catalog.Rules.IdleMinutes))
        {
            Idle(turn, "session/late");
            return;
        }

        turn.Dialogs.Signal(Signals.Timer);
    }

    /// <summary>A session is put on pause, with a word about it; anything else ends quietly.</summary>
    private static void Idle(CoachTurn turn, string message)
    {
        if (turn.Dialogs.Routes(Signals.Idle) && turn.Dialogs.Top is { Dialog: "session", Step: not "ready" })
        {
            turn.Lead(message);
        }

        turn.Dialogs.Signal(Signals.Idle);
    }

    private static void Reminder(CoachTurn turn, DueItem fired)
    {
        if (Live(turn))
        {
            turn.Schedule(DueKind.Reminder, turn.Now + Duration.FromMinutes(turn.Services.Catalog.Rules.IdleMinutes), fired.Payload);
            return;
        }

        // Late by a downtime, or by a talk that went on: not into the night.
        if (QuietHours.Holds(turn, turn.Now) && turn.ZoneIsKnown)
        {
            turn.Schedule(DueKind.Reminder, QuietHours.After(turn, turn.Now), fired.Payload);
            return;
        }

        // Whatever it was set for, the check-in of the day that still waits comes with it.
        var asked = turn.Member.AskedAt?.InZone(turn.Zone).Date == turn.Today && turn.Member.CheckIns.LastOrDefault()?.On != turn.Today;
        if (fired.Payload == Reminders.CheckIn || (asked && turn.Member.Programme is not null))
        {
            CheckInTick.Begin(turn);
        }
        else
        {
            turn.Say("reminder/due");
        }
    }
}
