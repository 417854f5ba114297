using System.Collections.Immutable;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Puts a question of the catalogue and reads its answer.</summary>
public sealed class QuestionPrompt(Question question, IPromptFiller? filler) : IPrompt<CoachTurn>
{
    /// <summary>At this attempt the help offers a way out (conversation.md: "a way out the third").</summary>
    private const int WayOutAttempt = 2;

    public Question Question => question;

    public bool IsAsked(CoachTurn turn, DialogFrame frame) =>
        question.Asked is null || question.Asked.Holds(FrameAnswers.Of(turn, frame));

    public void Ask(CoachTurn turn, DialogFrame frame, PromptOccasion occasion)
    {
        var fill = Filled(turn, frame);
        var offered = Offered(fill);
        var again = occasion == PromptOccasion.Again || frame.Trail.Contains(frame.Step);
        var text = fill.Apply(again ? question.Again ?? question.Text : question.Text);
        var content = new List<ContentUse> { new(question.Info.Id, question.Info.Version) };
        if (occasion == PromptOccasion.Retry)
        {
            var help = frame.Attempts > WayOutAttempt ? "coach/way-out" : $"coach/retry-{Expects}";
            turn.Lead(frame.Attempts <= WayOutAttempt && question.Retry is { } retry ? "coach/retry" : help, ("hint", question.Retry is null ? "" : fill.Apply(question.Retry)));
        }

        turn.Add(new MessageDraft
        {
            Id = question.Info.Id,
            Text = text,
            Content = content,
            Expects = Expects,
            Choices = [.. offered.Where(c => c.Shown is null || c.Shown.Holds(FrameAnswers.Of(turn, frame)))
                .Select(c => new MessageChoice(c.Value, fill.Apply(c.Title)))],
            Min = question.Min,
            Max = question.Max,
        });
    }

    public PromptReading Read(CoachTurn turn, DialogFrame frame, string text)
    {
        var fill = Filled(turn, frame);
        return AnswerReader.Read(question, [.. Offered(fill).Select(c => c with { Title = fill.Apply(c.Title) })], turn, text);
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

    private ImmutableArray<Choice> Offered(PromptFill fill) =>
        fill.Choices is { } allowed ? [.. question.Choices.Where(c => allowed.Contains(c.Value))] : question.Choices;

    private PromptFill Filled(CoachTurn turn, DialogFrame frame)
    {
        var fill = new PromptFill(turn, frame);
        filler?.Fill(fill);
        return fill;
    }
}
