using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Prompts;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Listening;

/// <summary>What is known of the member when a text is read: the answers kept, and over them those of a screening under way.</summary>
public static class KnownAnswers
{
    private const string Adult = "adult";

    public static IReadOnlyDictionary<string, AnswerValue> Of(CoachTurn turn)
    {
        var screening = turn.Dialogs.Stack.LastOrDefault(f => f.Dialog == "screening");
        var answers = screening is null ? turn.Member.Answers : FrameAnswers.Of(turn, screening);
        return turn.State.Under18 ? new Dictionary<string, AnswerValue>(answers, StringComparer.Ordinal) { [Adult] = new AnswerValue.Flag(false) } : answers;
    }
}
