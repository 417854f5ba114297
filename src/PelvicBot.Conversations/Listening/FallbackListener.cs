using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>
/// Nobody understood it: the open question once more with help, or the menu. A wish to be reminded of something is understood that far: it hears what
/// reminders are.
/// </summary>
public sealed class FallbackListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (!text.Flagged && IsReminderOfSomething(turn, text))
        {
            turn.Say("reminder/of-nothing");
            QuestionListener.GoOn(turn);
        }
        else if (turn.Dialogs.Top is { Waiting: true })
        {
            if (text.Flagged)
            {
                turn.Dialogs.Ask(PromptOccasion.Again);
            }
            else if (text.LooksLikeQuestion)
            {
                turn.Say("answers/unknown");
                QuestionListener.GoOn(turn);
            }
            else
            {
                Retry(turn);
            }
        }
        else if (text.LooksLikeQuestion && !text.Flagged)
        {
            turn.Say("answers/unknown");
        }
        else if (!text.Flagged)
        {
            turn.Lead("coach/not-understood");
            turn.Dialogs.Begin("menu");
        }

        return true;
    }

    private static bool IsReminderOfSomething(CoachTurn turn, HeardText text) => turn.Member.Consent is { Given: true } && !text.Answer.Button
        && turn.Services.RemindersOfSomething.Any(wish => text.Plain.StartsWith(wish + " ", StringComparison.Ordinal));

    /// <summary>
    /// The question once more with help, but never for ever: then a session goes on pause, and any other talk is left with its answers kept.
    /// </summary>
    private static void Retry(CoachTurn turn)
    {
        if (turn.Dialogs is not { Top: { } frame, OpenPrompt: QuestionPrompt prompt } || !prompt.IsStuck(turn, frame))
        {
            turn.Dialogs.Ask(PromptOccasion.Retry);
            return;
        }

        turn.Lead("coach/stuck");
        if (!turn.Dialogs.Signal(Signals.Idle) && !turn.Dialogs.Signal(Signals.Stop))
        {
            turn.CancelDialogs();
        }
    }
}
