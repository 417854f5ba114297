using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>What each command does.</summary>
public static class Commands
{
    /// <returns>False when the command means nothing here, so that the text is understood in another way.</returns>
    public static bool Run(CoachTurn turn, string command)
    {
        switch (command)
        {
            case "help":
                return SayThenGoOn(turn, "coach/help");
            case "person":
                return SayThenGoOn(turn, "coach/person");
            case "menu":
                turn.CancelDialogs();
                return Begin(turn, "menu");
            case "settings":
                return Begin(turn, "settings");
            case "link":
                return Begin(turn, Actions.Link.LinkDialog.Id);
            case "my-data":
                return Begin(turn, "my-data");
            case "erase":
                return Begin(turn, "erase-data");
            case "stop-messages":
                Actions.Settings.ApplyStop.StopAll(turn);
                turn.Say("stop-messages/all");
                return AfterStopping(turn);
            case "back":
                return Back(turn);
            case "skip":
                return Skip(turn);
            case "repeat":
                return Repeat(turn);
            case "why":
                return Why(turn);
            case "pause":
                return turn.Dialogs.Signal(Signals.Pause) || (turn.Member.Schedule is not null && Begin(turn, "pause"));
            case "hurts":
                return turn.Dialogs.Signal(Signals.Hurts);
            case "easier":
                return turn.Dialogs.Signal(Signals.Easier);
            case "stop":
                return Stop(turn);
            case "restart":
                return Restart(turn);
            case "snooze":
                return turn.Member.Consent is { Given: true } && Begin(turn, Actions.Snooze.SnoozeDialog.Id);
            case "start" or "session":
                return turn.Dialogs.Top is null or { Dialog: "menu" } && BeginInstead(turn, "programme-session");
            case "check-in":
                return turn.Dialogs.Empty && turn.Member.Programme is not null && Begin(turn, "check-in");
            default:
                return false;
        }
    }

    /// <summary>What the coach asked unasked is one of the messages that were meant; anything else goes on.</summary>
    private static bool AfterStopping(CoachTurn turn)
    {
        if (turn.Dialogs.Top is { Dialog: "check-in", Step: "hello" } or { Dialog: "silence" })
        {
            turn.CancelDialogs();
        }
        else
        {
            turn.Dialogs.Ask(PromptOccasion.Again);
        }

        return true;
    }

    private static bool Begin(CoachTurn turn, string dialog)
    {
        turn.BeginDialog(dialog);
        return true;
    }

    private static bool BeginInstead(CoachTurn turn, string dialog)
    {
        turn.CancelDialogs();
        return Begin(turn, dialog);
    }

    private static bool SayThenGoOn(CoachTurn turn, string message)
    {
        turn.Say(message);
        QuestionListener.GoOn(turn);
        return true;
    }

    private static bool Back(CoachTurn turn)
    {
        if (!turn.Dialogs.Signal(Signals.Back) && !Actions.Screening.NextConditions.Back(turn) && !turn.Dialogs.Back())
        {
            turn.Lead("coach/nothing-before");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }

        return true;
    }

    private static bool Skip(CoachTurn turn)
    {
        if (turn.Dialogs.OpenPrompt is not QuestionPrompt prompt)
        {
            return false;
        }

        if (turn.Dialogs.Signal(Signals.Skip))
        {
            return true;
        }

        if (prompt.Question.Optional)
        {
            turn.Lead("coach/skipped");
            turn.Dialogs.Skip();
        }
        else
        {
            turn.Lead("coach/cannot-skip");
            turn.Dialogs.Ask(PromptOccasion.Again);
        }

        return true;
    }

    private static bool Repeat(CoachTurn turn)
    {
        if (turn.Dialogs.OpenPrompt is null)
        {
            turn.Say("coach/nothing-open");
        }
        else if (!turn.Dialogs.Signal(Signals.Repeat))
        {
            turn.Dialogs.Ask(PromptOccasion.First);
        }

        return true;
    }

    private static bool Why(CoachTurn turn)
    {
        if (turn.Dialogs.OpenPrompt is not QuestionPrompt prompt)
        {
            return false;
        }

        if (prompt.Question.Why is { } why)
        {
            turn.Lead("coach/why", ("why", turn.Quote(prompt.Question.Info, "why", why)));
        }
        else
        {
            turn.Lead("coach/why-nothing");
        }

        turn.Dialogs.Ask(PromptOccasion.Again);
        return true;
    }

    /// <summary>In a dialog it ends that dialog; after an unasked message or outside a dialog it asks which messages to stop.</summary>
    private static bool Stop(CoachTurn turn)
    {
        if (turn.Dialogs.Signal(Signals.Stop))
        {
            return true;
        }

        if (turn.State.LastUnasked || turn.Dialogs.Empty)
        {
            turn.CancelDialogs();
            return Begin(turn, "stop-messages");
        }

        turn.CancelDialogs();
        turn.Say("coach/stopped");
        return true;
    }

    private static bool Restart(CoachTurn turn)
    {
        if (turn.Dialogs.Stack is not [{ } first, ..])
        {
            return false;
        }

        var dialog = turn.Dialogs.Top!.Dialog;
        turn.Lead("coach/restart");
        if (dialog == first.Dialog)
        {
            turn.CancelDialogs();
            turn.Dialogs.Begin(dialog);
        }
        else
        {
            turn.Dialogs.RestartTop();
        }

        return true;
    }
}
