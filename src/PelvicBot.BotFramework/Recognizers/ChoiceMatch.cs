namespace PelvicBot.BotFramework.Recognizers;

/// <summary>What an answer chose.</summary>
/// <param name="Options">The chosen options in the order offered; the candidates when ambiguous.</param>
/// <param name="Score">1 for exact words or a number, 0.9 for exact words in a sentence, less for stems and misspellings, 0 for no match.</param>
public sealed record ChoiceMatch(ChoiceOutcome Outcome, IReadOnlyList<ChoiceOption> Options, double Score)
{
    /// <summary>From this score on an answer may be taken without asking back.</summary>
    public const double ConfidentScore = 0.8;

    public static ChoiceMatch NoMatch { get; } = new(ChoiceOutcome.NoMatch, [], 0);

    public bool IsConfident => Outcome is ChoiceOutcome.Matched or ChoiceOutcome.NoneOfThese && Score >= ConfidentScore;

    /// <summary>Whether an option was named in its own words, by itself or in a sentence, and not by a stem or a part of them.</summary>
    public bool IsInWholeWords => Score >= ChoiceMentions.Contained;

    /// <summary>The one chosen option, or null when it is not exactly one.</summary>
    public ChoiceOption? Single => Outcome == ChoiceOutcome.Matched && Options.Count == 1 ? Options[0] : null;
}
