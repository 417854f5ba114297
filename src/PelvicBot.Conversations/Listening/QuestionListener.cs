using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>A question of the member's own: answered from the catalogue with its source, then the dialog goes on where it was.</summary>
public sealed class QuestionListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        // What was told of oneself has had its advice already; only a question is answered beside it.
        if (text.Flagged && !text.LooksLikeQuestion)
        {
            return false;
        }

        if (AnswerComposer.Compose(turn, text) is not { } draft)
        {
            return false;
        }

        turn.Add(draft);
        GoOn(turn);
        return true;
    }

    /// <summary>A running timer is paused by a question; any other question is put again.</summary>
    public static void GoOn(CoachTurn turn)
    {
        if (!turn.Dialogs.Signal(Signals.Question))
        {
            turn.Dialogs.Ask(PromptOccasion.Again);
        }
    }
}
