using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>The answer to the open question; what was understood is shown when it was not said exactly so.</summary>
public sealed class AnswerListener : IListener
{
    public bool Hear(CoachTurn turn, HeardText text)
    {
        if (!text.Answers || text.Answer.Value is not { } value)
        {
            return false;
        }

        if (text.Answer.Shown is { } shown)
        {
            turn.Lead("coach/understood", ("answer", shown));
        }

        turn.Dialogs.Answer(value);
        return true;
    }
}
