using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Actions.Safety;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>While urgent help is open there is one thing to say: whatever is no answer gets the urgent line again.</summary>
public sealed class UrgentListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        // What a member may always do: end the messages, and have everything erased.
        var always = turn.Services.Commands.GetValueOrDefault(text.Plain) is "stop-messages" or "erase";
        if (!UrgentHelp.IsOpen(turn) || text.Answers || always)
        {
            return false;
        }

        turn.Dialogs.Ask(PromptOccasion.Retry);
        return true;
    }
}
