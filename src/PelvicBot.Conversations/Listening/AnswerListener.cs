using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>The answer to the open question; what was understood is shown when it was not said exactly so, or said on a card.</summary>
public sealed class AnswerListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (!text.Answers || text.Answer.Value is not { } value)
        {
            return false;
        }

        if ((text.Answer.Shown ?? (turn.FromCard ? text.Text : null)) is { } shown)
        {
            turn.Lead("coach/understood", ("answer", shown));
        }

        turn.Dialogs.Answer(value);
        return true;
    }
}
