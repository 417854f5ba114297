using NodaTime;
using PelvicBot.Conversations.Actions;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Ticks;

/// <summary>The daily check-in: once a day, never into a live conversation, one nudge, and after silent days one question.</summary>
public static class CheckInTick
{
    private const string CheckIn = "check-in";

    public static void Run(CoachTurn turn)
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

        Tick.ScheduleCheckIn(turn, notToday: true);
        if (UrgentHelp.IsOpen(turn))
        {
            turn.Dialogs.Ask(BotFramework.Dialogs.PromptOccasion.Retry);
            return;
        }

        var unanswered = WaitsForAnswer(turn) ? turn.Member.Unanswered + 1 : turn.Member.Unanswered;
        turn.Member = turn.Member with { Unanswered = unanswered };
        if (unanswered == rules.SilentDays)
        {
            ClearFinished(turn);
            turn.Dialogs.Begin("silence");
        }
        else if (unanswered < rules.SilentDays)
        {
            Begin(turn);
            turn.Schedule(DueKind.Nudge, turn.Now + Duration.FromHours(rules.NudgeHours));
        }
    }

    /// <summary>Begins the check-in over whatever was left lying.</summary>
    public static void Begin(CoachTurn turn)
    {
        ClearFinished(turn);
        turn.Dialogs.Begin(HoldReasons.Any(turn) ? "held" : CheckIn);
    }

    /// <summary>Once, when the check-in of the day is still unanswered.</summary>
    public static void Nudge(CoachTurn turn)
    {
        if (WaitsForAnswer(turn) && !Tick.Live(turn))
        {
            turn.Say("check-in/nudge");
            turn.Dialogs.Ask(BotFramework.Dialogs.PromptOccasion.Again);
        }
    }

    private static bool WaitsForAnswer(CoachTurn turn) => turn.Dialogs.Top is { Dialog: CheckIn, Step: "hello", Waiting: true };

    /// <summary>What was left open and need not be finished goes; a screening stays, and is asked on after the check-in.</summary>
    private static void ClearFinished(CoachTurn turn)
    {
        while (turn.Dialogs.Top is { } top && top.Dialog is not ("screening" or "welcome" or "welcome-back"))
        {
            turn.State.Stack.RemoveAt(turn.State.Stack.Count - 1);
        }
    }
}
