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
    /// <summary>After this many attempts the help offers a way out (conversation.md: "a way out the third").</summary>
    private const int WayOutAttempt = 2;

    /// <summary>Choices whose title is fixed, prepared once.</summary>
    private readonly FrozenDictionary<string, ChoiceOption> _fixed = question.Choices
        .Where(c => !c.Title.Contains('{', StringComparison.Ordinal))
        .ToFrozenDictionary(c => c.Value, c => new ChoiceOption(c.Value, c.Title, c.Also), StringComparer.Ordinal);

    /// <summary>Set in a run that begins with answers of an earlier one: what is known is not asked again.</summary>
    public static readonly ValueKey<bool> AnswersKept = ValueKeys.Flag("answers-kept");

    public Question Question => question;

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

    /// <summary>The first time what would be understood, then how to answer at all, then the way out.</summary>
    private void Help(CoachTurn turn, DialogFrame frame, PromptFill fill)
    {
        if (frame.Attempts > WayOutAttempt)
        {
            turn.Lead("coach/way-out");
        }
        else if (question.Retry is { } retry)
        {
            turn.Lead("coach/retry", ("hint", turn.Quote(question.Info, "retry", retry, [.. fill.Values])));
        }
        else
        {
            turn.Lead($"coach/retry-{Expects}");
        }
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
