using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Ticks;

/// <summary>The daily check-in: once a day, never into a live conversation, one nudge, and after silent days one question.</summary>
public static class CheckInTick
{
    public const string CheckIn = "check-in";
    public const string Held = "held-hello";

    public static void Run(CoachTurn turn, DueItem fired)
    {
        var rules = turn.Services.Catalog.Rules;
        if (turn.Member.Pause is not null || turn.Member.Schedule is null)
        {
            return;
        }

        if (Tick.Live(turn))
        {
            turn.Schedule(DueKind.CheckIn, turn.State.HeardAt!.Value + Duration.FromMinutes(rules.IdleMinutes));
            return;
        }

        // Overdue by a downtime and late at night by now: the next day's will do.
        if (turn.Now - fired.DueAt > Duration.FromMinutes(rules.IdleMinutes) && QuietHours.Holds(turn, turn.Now))
        {
            Tick.ScheduleCheckIn(turn);
            return;
        }

        var unanswered = turn.Member.AskedAt is { } asked && !(turn.State.HeardAt > asked) ? turn.Member.Unanswered + 1 : 0;
        turn.Member = turn.Member with { AskedAt = turn.Now, Unanswered = unanswered };
        Tick.ScheduleCheckIn(turn);
        if (UrgentHelp.IsOpen(turn))
        {
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
        else if (unanswered == rules.SilentDays)
        {
            Clear(turn);
            turn.Dialogs.Begin("silence");
        }
        else if (unanswered < rules.SilentDays)
        {
            Begin(turn);
            var nudge = turn.Now + Duration.FromHours(rules.NudgeHours);
            if (!QuietHours.Holds(turn, nudge) && nudge.InZone(turn.Zone).Date == turn.Today)
            {
                turn.Schedule(DueKind.Nudge, nudge);
            }
        }
    }

    /// <summary>Begins the check-in over whatever was left lying; while practice is on hold, a neutral word about that instead.</summary>
    public static void Begin(CoachTurn turn)
    {
        Clear(turn);
        turn.Dialogs.Begin(HoldReasons.Any(turn) ? Held : CheckIn);
    }

    /// <summary>Once, when the check-in of the day is still unanswered.</summary>
    public static void Nudge(CoachTurn turn)
    {
        if (turn.Dialogs.Top is { Dialog: CheckIn or Held, Step: "hello", Waiting: true } && !Tick.Live(turn))
        {
            turn.Lead("check-in/nudge");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
    }

    /// <summary>What was left open and need not be finished goes; a screening stays, and is asked on after the check-in.</summary>
    private static void Clear(CoachTurn turn)
    {
        if (turn.Dialogs.Stack.All(f => f.Dialog is not ("screening" or "welcome" or "welcome-back")))
        {
            turn.CancelDialogs();
            return;
        }

        while (turn.Dialogs.Top is { } top && top.Dialog is not ("screening" or "welcome" or "welcome-back"))
        {
            turn.State.Stack.RemoveAt(turn.State.Stack.Count - 1);
        }
    }
}
