using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>Nobody understood it: the open question once more with help, or the menu.</summary>
public sealed class FallbackListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (turn.Dialogs.Top is { Waiting: true })
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
                turn.Dialogs.Ask(PromptOccasion.Retry);
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
}
