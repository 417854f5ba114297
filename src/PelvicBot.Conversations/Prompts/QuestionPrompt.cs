using System.Collections.Frozen;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Puts a question of the catalogue and reads its answer.</summary>
public sealed class QuestionPrompt(Question question, IPromptFiller? filler) : IPrompt<CoachTurn>
{
    /// <summary>Choices whose title is fixed, prepared once.</summary>
    private readonly FrozenDictionary<string, ChoiceOption> _fixed = question.Choices
        .Where(c => !c.Title.Contains('{', StringComparison.Ordinal))
        .ToFrozenDictionary(c => c.Value, c => new ChoiceOption(c.Value, c.Title, c.Also), StringComparer.Ordinal);

    /// <summary>Set in a run that begins with answers of an earlier one: what is known is not asked again.</summary>
    public static readonly ValueKey<bool> AnswersKept = ValueKeys.Flag("answers-kept");

    public Question Question => question;

    /// <summary>What its filler reads of the dialog.</summary>
    public IReadOnlyList<IValueKey> Reads => filler?.Reads ?? [];

    public bool IsAsked(CoachTurn turn, DialogFrame frame) =>
        !(frame.Has(AnswersKept) && frame.Values.ContainsKey(frame.Step))
        && IsNeeded(turn, frame);

    private bool IsNeeded(CoachTurn turn, DialogFrame frame) =>
        question.Asked is null || question.Asked.Holds(FrameAnswers.Of(turn, frame));

    public void Ask(CoachTurn turn, DialogFrame frame, PromptOccasion occasion)
    {
        var fill = Filled(turn, frame, isPut: true);
        if (occasion == PromptOccasion.Retry && !fill.Unexplained)
        {
            Help(turn, frame, fill);
        }

        var again = occasion == PromptOccasion.Again || frame.Trail.Contains(frame.Step);
        var (part, text) = fill.Text ?? (again && question.Again is { } shorter ? ("again", shorter) : (ContentUse.Text, question.Text));
        if (fill.Card is { } card)
        {
            turn.Add(new MessageDraft { Id = question.Info.Id, Text = "", Content = [.. fill.Uses], Card = card });
        }

        turn.Add(new MessageDraft
        {
            Id = question.Info.Id,
            Text = fill.Apply(fill.Prefix + text).Trim(),
            Content = [turn.Use(question.Info, part, text, [.. fill.Values]), .. fill.Uses],
            Expects = Expects,
            Choices = Buttons(turn, fill),
            NoneOfThem = question.Choices.FirstOrDefault(c => c.Exclusive)?.Value,
            Min = question.Min,
            Max = question.Max,
        });
    }

    /// <summary>First what would be understood, then easier words or examples, then the way out.</summary>
    private void Help(CoachTurn turn, DialogFrame frame, PromptFill fill)
    {
        if (frame.Attempts > (question.Retries ?? turn.Services.Catalog.Rules.RetriesExplained))
        {
            turn.Lead(question.Optional ? "coach/way-out" : "coach/way-out-required");
            return;
        }

        var (own, standard) = frame.Attempts > 1 ? (question.Easier, "easier") : (question.Retry, "retry");
        if (own is not null)
        {
            turn.Lead("coach/retry", ("hint", turn.Quote(question.Info, frame.Attempts > 1 ? "easier" : "retry", own, [.. fill.Values])));
        }
        else
        {
            turn.Lead($"coach/{standard}-{Expects}");
        }
    }

    /// <summary>Whether one more answer that is not understood is one too many, so that the question is better left.</summary>
    public bool IsStuck(CoachTurn turn, DialogFrame frame)
    {
        var rules = turn.Services.Catalog.Rules;
        var more = Math.Max(1, rules.RetriesAtMost - rules.RetriesExplained);
        return frame.Attempts + 1 >= (question.Retries ?? rules.RetriesExplained) + more;
    }

    public PromptReading Read(CoachTurn turn, DialogFrame frame, string text)
    {
        var fill = Filled(turn, frame, isPut: false);
        return AnswerReader.Read(question, [.. question.Choices.Where(fill.Offers).Select(c => Option(c, fill))], turn, text);
    }

    /// <summary>The word of conversation.md for what the question expects.</summary>
    public string Expects => question.Kind switch
    {
        QuestionKind.Confirm => "confirm",
        QuestionKind.Choice => "choice",
        QuestionKind.Choices => "choices",
        QuestionKind.Scale => "scale",
        QuestionKind.Number => "number",
        QuestionKind.Time => "time",
        _ => "text",
    };

    /// <summary>The buttons; a question of yes and no has those where the catalogue names no others.</summary>
    private IReadOnlyList<MessageChoice> Buttons(CoachTurn turn, PromptFill fill) =>
        question is { Kind: QuestionKind.Confirm, Choices.IsEmpty: true }
            ? [new MessageChoice("yes", turn.Text("coach/yes")), new MessageChoice("no", turn.Text("coach/no"))]
            : [.. question.Choices.Where(c => fill.Offers(c) && fill.Shows(c)).Select(c => new MessageChoice(c.Value, fill.Apply(c.Title)))];

    private ChoiceOption Option(Choice choice, PromptFill fill) =>
        _fixed.GetValueOrDefault(choice.Value) ?? new ChoiceOption(choice.Value, fill.Apply(choice.Title), choice.Also);

    private PromptFill Filled(CoachTurn turn, DialogFrame frame, bool isPut)
    {
        var fill = new PromptFill(turn, frame, isPut);
        filler?.Fill(fill);
        return fill;
    }
}
