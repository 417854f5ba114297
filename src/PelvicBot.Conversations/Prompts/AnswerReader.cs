using System.Collections.Immutable;
using System.Globalization;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.Catalog.Questions;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Reads a text as the answer to a question of any kind, by the recognisers of the Bot Framework room.</summary>
public static class AnswerReader
{
    /// <summary>From this score on a fuzzy choice counts as the answer.</summary>
    private const double LikelyScore = 0.6;

    private const double SureScore = 0.95;

    public static PromptReading Read(Question question, ImmutableArray<Choice> choices, CoachTurn turn, string text) => question.Kind switch
    {
        QuestionKind.Confirm => Confirm(choices, text),
        QuestionKind.Choice => One(choices, text),
        QuestionKind.Choices => Many(choices, text),
        QuestionKind.Scale => Scale(question, turn, text),
        QuestionKind.Number => Number(question, text),
        QuestionKind.Time => Time(text),
        QuestionKind.Zone => Choose(choices, text, static t => ZoneReader.Read(t)),
        QuestionKind.Region => Choose(choices, text, static t => RegionReader.Read(t)),
        QuestionKind.Text => text.Trim().Length == 0 ? PromptReading.None : new PromptReading(PromptCertainty.Likely, text.Trim()),
        _ => PromptReading.None,
    };

    private static PromptReading Confirm(ImmutableArray<Choice> choices, string text)
    {
        if (One(choices, text) is { Certainty: PromptCertainty.Sure, Value: { } chosen })
        {
            return new PromptReading(PromptCertainty.Sure, chosen.Label switch { "yes" => true, "no" => false, _ => chosen });
        }

        return YesNoRecognizer.Read(text) is { } answer ? new PromptReading(PromptCertainty.Sure, answer) : PromptReading.None;
    }

    private static PromptReading One(ImmutableArray<Choice> choices, string text)
    {
        var match = ChoiceRecognizer.Match(text, Options(choices), several: false);
        return match.Values.Count == 1
            ? new PromptReading(Certainty(match.Score), match.Values[0], match.Exact ? null : TitleOf(choices, match.Values[0]))
            : PromptReading.None;
    }

    private static PromptReading Many(ImmutableArray<Choice> choices, string text)
    {
        var match = ChoiceRecognizer.Match(text, Options(choices), several: true);
        if (match.Values.Count == 0)
        {
            return PromptReading.None;
        }

        var exclusive = match.Values.Where(v => choices.First(c => c.Value == v).Exclusive).ToList();
        var kept = exclusive.Count > 0 && match.Values.Count > exclusive.Count
            ? match.Values.Except(exclusive, StringComparer.Ordinal)
            : match.Values;
        ImmutableArray<string> values = [.. kept];
        return new PromptReading(Certainty(match.Score), values, match.Exact ? null : string.Join(", ", values.Select(v => TitleOf(choices, v))));
    }

    private static PromptReading Scale(Question question, CoachTurn turn, string text)
    {
        var (min, max) = (question.Min!.Value, question.Max!.Value);
        if (One(question.Choices, text) is { Certainty: PromptCertainty.Sure, Value.Label: { } label }
            && int.TryParse(label, CultureInfo.InvariantCulture, out var chosen))
        {
            return new PromptReading(PromptCertainty.Sure, (long)chosen);
        }

        if (ScaleRecognizer.Read(text, min, max, turn.Services.ScaleWords) is not { } reading || turn.Services.Contradicts(text, reading.Value, min, max))
        {
            return PromptReading.None;
        }

        var shown = reading.Value.ToString(CultureInfo.InvariantCulture);
        return new PromptReading(PromptCertainty.Sure, (long)reading.Value, shown == text.Trim() ? null : shown);
    }

    private static PromptReading Number(Question question, string text) =>
        NumberAnswer.Read(text, question.Min!.Value, question.Max!.Value) is { } number
            ? new PromptReading(PromptCertainty.Sure, (long)number)
            : PromptReading.None;

    private static PromptReading Time(string text)
    {
        if (TimeOfDayRecognizer.Read(text) is not { } reading)
        {
            return PromptReading.None;
        }

        var shown = reading.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new PromptReading(PromptCertainty.Sure, shown, shown == text.Trim() ? null : shown);
    }

    private static PromptReading Choose(ImmutableArray<Choice> choices, string text, Func<string, (string Value, string Shown)?> read)
    {
        if (!choices.IsEmpty && One(choices, text) is { Certainty: PromptCertainty.Sure } chosen)
        {
            return chosen;
        }

        return read(text) is { } found ? new PromptReading(PromptCertainty.Sure, found.Value, found.Shown) : PromptReading.None;
    }

    private static PromptCertainty Certainty(double score) =>
        score >= SureScore ? PromptCertainty.Sure : score >= LikelyScore ? PromptCertainty.Likely : PromptCertainty.None;

    private static List<ChoiceOption> Options(ImmutableArray<Choice> choices) => [.. choices.Select(c => new ChoiceOption(c.Value, c.Title, c.Also))];

    private static string TitleOf(ImmutableArray<Choice> choices, string value) => choices.First(c => c.Value == value).Title;
}
