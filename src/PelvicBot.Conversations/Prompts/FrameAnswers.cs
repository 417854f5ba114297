using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>What conditions look at: the member's stored answers, and over them those given in the dialog under way. A run that began with kept answers has all that count.</summary>
public static class FrameAnswers
{
    /// <param name="turn">The turn.</param>
    /// <param name="frame">The dialog under way; the result shows its values as they are when it is asked.</param>
    /// <param name="except">An answer that is left out; null for none.</param>
    public static IReadOnlyDictionary<string, AnswerValue> Of(CoachTurn turn, DialogFrame frame, string? except = null) =>
        new FrameAnswersView(
            frame.Has(QuestionPrompt.AnswersKept) ? ImmutableDictionary<string, AnswerValue>.Empty : turn.Member.Answers, frame.Values, except);

    public static AnswerValue ToAnswer(DialogValue value) => value switch
    {
        DialogValue.Flag flag => new AnswerValue.Flag(flag.Value),
        DialogValue.Number number => new AnswerValue.Number((int)number.Value),
        DialogValue.Text text => new AnswerValue.One(text.Value),
        DialogValue.Many many => new AnswerValue.Many(many.Values),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static DialogValue ToValue(AnswerValue answer) => answer switch
    {
        AnswerValue.Flag flag => flag.Value,
        AnswerValue.Number number => (long)number.Value,
        AnswerValue.One one => one.Value,
        AnswerValue.Many many => many.Values,
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
