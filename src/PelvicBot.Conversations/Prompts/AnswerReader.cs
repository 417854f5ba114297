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
    /// <summary>Stands behind a time whose half of the day was not said.</summary>
    public const string Ambiguous = "?";

    /// <param name="question">What is asked.</param>
    /// <param name="options">Its choices as they are offered, by value in the order of the question.</param>
    /// <param name="turn">For the words that stand for the ends of a scale.</param>
    /// <param name="text">The answer.</param>
    public static PromptReading Read(Question question, IReadOnlyList<ChoiceOption> options, CoachTurn turn, string text) => question.Kind switch
    {
        QuestionKind.Confirm when question.OnlySure && IsLooseYes(options, text) => PromptReading.None,
        QuestionKind.Confirm => Confirm(question, options, text),
        QuestionKind.Choice when question.OnlySure && ChoiceRecognizer.Match(text, options, several: false) is { Single: not null, IsInWholeWords: false } => PromptReading.None,
        QuestionKind.Choice => One(options, text),
        QuestionKind.Choices => Many(question, options, text),
        QuestionKind.Scale => Scale(question, turn, text),
        QuestionKind.Number => Number(question, text),
        QuestionKind.Time => Time(options, text),
        QuestionKind.Duration => Length(question, options, turn, text),
        QuestionKind.Zone => Find(options, text, ZoneReader.Read(text)),
        QuestionKind.Region => Find(options, text, RegionReader.Read(text)),
        QuestionKind.Text => new PromptReading(PromptCertainty.Likely, text),
        _ => PromptReading.None,
    };

    private static PromptReading Confirm(Question question, IReadOnlyList<ChoiceOption> options, string text)
    {
        if (options.Count > 0 && One(options, text) is { Certainty: PromptCertainty.Sure, Value: { } chosen })
        {
            return new PromptReading(PromptCertainty.Sure, chosen.Label switch { "yes" => true, "no" => false, _ => chosen }, Button: true);
        }

        // Where an age is an answer, "1" is still the first of the two buttons, and nobody's age.
        if (question.YesFrom is not null && text.Trim() is "1" or "2")
        {
            return new PromptReading(PromptCertainty.Sure, text.Trim() == "1");
        }

        var word = YesNoRecognizer.Read(text) is { } answer ? answer == YesNo.Yes : (bool?)null;
        var age = question.YesFrom is { } least && AgeRecognizer.Read(text) is { } years ? years >= least : (bool?)null;
        return word is not null && age is not null && word != age ? PromptReading.None
            : (age ?? word) is { } meant ? new PromptReading(PromptCertainty.Sure, meant)
            : PromptReading.None;
    }

    /// <summary>"ready" and "ok" agree to go on, but nobody tells with them that something is so.</summary>
    private static bool IsLooseYes(IReadOnlyList<ChoiceOption> options, string text) =>
        YesNoRecognizer.Read(text) == YesNo.Yes && !YesNoRecognizer.IsStatement(text) && !One(options, text).Button;

    private static PromptReading One(IReadOnlyList<ChoiceOption> options, string text)
    {
        var match = ChoiceRecognizer.Match(text, options, several: false);
        if (match.Single is { } chosen)
        {
            return new PromptReading(Certainty(match), chosen.Value, Exact(match) ? null : chosen.Title, Exact(match));
        }

        // "ok let's go": a plain yes or no means the one choice that goes by it.
        var word = YesNoRecognizer.Read(text) switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null };
        return word is not null && options.Where(o => o.Also.Contains(word)).ToList() is [{ } meant]
            ? new PromptReading(PromptCertainty.Sure, meant.Value, meant.Title)
            : PromptReading.None;
    }

    private static PromptReading Many(Question question, IReadOnlyList<ChoiceOption> options, string text)
    {
        var none = question.Choices.FirstOrDefault(c => c.Exclusive);
        if (Ticked(options, text) is { Length: > 0 } ticked)
        {
            return new PromptReading(PromptCertainty.Sure, ticked.Remove(none?.Value ?? ""));
        }

        var match = ChoiceRecognizer.Match(text, options, several: true);
        if (match.Outcome == ChoiceOutcome.NoneOfThese && none is not null)
        {
            return new PromptReading(Certainty(match), ImmutableArray.Create(none.Value));
        }

        if (match.Outcome != ChoiceOutcome.Matched || (question.OnlySure && !match.IsConfident))
        {
            return PromptReading.None;
        }

        var kept = match.Options.Count > 1 ? match.Options.Where(o => o.Value != none?.Value) : match.Options;
        ImmutableArray<ChoiceOption> chosen = [.. kept];
        return new PromptReading(
            Certainty(match), chosen.Select(o => o.Value).ToImmutableArray(), Exact(match) ? null : string.Join(", ", chosen.Select(o => o.Title)));
    }

    /// <summary>
    /// Titles as they were offered, with ", " between, as tick boxes send them; empty for anything else. A title may have a comma or a "can't" in it,
    /// which in somebody's own words would mean more.
    /// </summary>
    private static ImmutableArray<string> Ticked(IReadOnlyList<ChoiceOption> options, string text)
    {
        const string Between = ", ";
        var values = ImmutableArray.CreateBuilder<string>();
        for (var rest = text.AsSpan(); ;)
        {
            ChoiceOption? next = null;
            foreach (var option in options)
            {
                var whole = rest.StartsWith(option.Title, StringComparison.Ordinal)
                    && (rest.Length == option.Title.Length || rest[option.Title.Length..].StartsWith(Between, StringComparison.Ordinal));
                next = whole && option.Title.Length > (next?.Title.Length ?? 0) ? option : next;
            }

            if (next is null)
            {
                return [];
            }

            values.Add(next.Value);
            if (rest.Length == next.Title.Length)
            {
                return values.Count > 1 ? values.ToImmutable() : [];
            }

            rest = rest[(next.Title.Length + Between.Length)..];
        }
    }

    private static PromptReading Scale(Question question, CoachTurn turn, string text)
    {
        var (min, max) = (question.Min!.Value, question.Max!.Value);
        if (ScaleRecognizer.Read(text, min, max, turn.Services.ScaleWords) is not { IsOutOfRange: false } reading
            || turn.Services.Contradicts(text, reading.Value, min, max))
        {
            return PromptReading.None;
        }

        var shown = reading.Value.ToString(CultureInfo.InvariantCulture);
        return new PromptReading(PromptCertainty.Sure, (long)reading.Value, shown == text ? null : shown);
    }

    private static PromptReading Number(Question question, string text) =>
        NumberAnswer.Read(text, question.Min!.Value, question.Max!.Value) is { IsOutOfRange: false } number
            ? new PromptReading(PromptCertainty.Sure, (long)number.Value)
            : PromptReading.None;

    /// <summary>
    /// One of the choices, or a time as <c>HH:mm</c>; with a question mark behind it when morning or evening was not said. With a colon it is the 24-hour clock.
    /// </summary>
    private static PromptReading Time(IReadOnlyList<ChoiceOption> options, string text)
    {
        var chosen = options.Count > 0 ? One(options, text) : PromptReading.None;
        if (chosen.Button || TimeOfDayRecognizer.Read(text) is not { } reading)
        {
            return chosen;
        }

        var time = reading.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new PromptReading(PromptCertainty.Sure, reading.IsAmbiguous && !text.Contains(':', StringComparison.Ordinal) ? time + Ambiguous : time);
    }

    /// <summary>Whole minutes; where the question allows it, also as the time of day until when.</summary>
    private static PromptReading Length(Question question, IReadOnlyList<ChoiceOption> options, CoachTurn turn, string text)
    {
        var chosen = options.Count > 0 ? One(options, text) : PromptReading.None;
        if (chosen.Button || LengthReader.Minutes(turn, text, question.Until) is not { } minutes)
        {
            return chosen;
        }

        return minutes >= question.Min && minutes <= question.Max ? new PromptReading(PromptCertainty.Sure, minutes) : PromptReading.None;
    }

    private static PromptReading Find(IReadOnlyList<ChoiceOption> options, string text, (string Value, string Shown)? found)
    {
        if (options.Count > 0 && One(options, text) is { Certainty: PromptCertainty.Sure } chosen)
        {
            return chosen;
        }

        return found is { } place
            ? new PromptReading(PromptCertainty.Sure, place.Value, place.Value == text ? null : place.Shown)
            : PromptReading.None;
    }

    private static bool Exact(ChoiceMatch match) => match.Score >= 1;

    private static PromptCertainty Certainty(ChoiceMatch match) => match.IsConfident ? PromptCertainty.Sure : PromptCertainty.Likely;
}
