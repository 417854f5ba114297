using NodaTime;
using NodaTime.Text;
using PelvicBot.Conversations.Actions.Session;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Ticks;

/// <summary>The one reminder a member asked for; a later wish takes the earlier one's place.</summary>
public static class Reminders
{
    /// <summary>It brings the day's check-in back.</summary>
    public const string CheckIn = "check-in";

    /// <summary>It says that it was asked for.</summary>
    public const string Anything = "anything";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Sets it and says when it will be: not at night, where the member's night is known.</summary>
    public static void Set(CoachTurn turn, Duration wait, string what)
    {
        turn.Cancel(DueKind.Nudge);
        if (!turn.ZoneIsKnown)
        {
            turn.Schedule(DueKind.Reminder, turn.Now + wait, what);
            turn.Say("reminder/in", ("duration", SessionWords.Duration(turn, (int)wait.TotalSeconds)));
            return;
        }

        var wished = turn.Now + wait;
        var at = QuietHours.After(turn, wished);
        turn.Schedule(DueKind.Reminder, at, what);
        var local = at.InZone(turn.Zone);
        var day = turn.Text(local.Date == turn.Today ? "programme/today" : "programme/tomorrow");
        turn.Say(at == wished ? "reminder/at" : "reminder/not-at-night", ("time", Clock.Format(local.TimeOfDay)), ("day", day));
    }
}
