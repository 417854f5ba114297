using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>While urgent help is open there is one thing to say: whatever is no answer gets the urgent line again.</summary>
public sealed class UrgentListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (!UrgentHelp.IsOpen(turn) || text.Answers)
        {
            return false;
        }

        turn.Dialogs.Ask(PromptOccasion.Retry);
        return true;
    }
}
