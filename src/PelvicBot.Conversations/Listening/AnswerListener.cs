using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Prompts;
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

        Record(turn, value);
        turn.Dialogs.Answer(value);
        return true;
    }

    /// <summary>Keeps the answer with the question as it was put; a free text is nobody's to keep.</summary>
    private static void Record(CoachTurn turn, DialogValue value)
    {
        if (turn.Dialogs.OpenPrompt is QuestionPrompt { Question: { Kind: not QuestionKind.Text, Info.Id: var id } })
        {
            turn.Record(EventTypes.Answered, new EventData { Id = id, Answer = value, Content = turn.Logged(id) });
        }
    }
}
