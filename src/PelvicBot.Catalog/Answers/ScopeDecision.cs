namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Whether a question is the coach's to answer. No single sign settles it, since a story has stray words of all kinds: the best answer,
/// the best reply that declines, what the words of the message say by themselves, and phrases that hint at something else are weighed
/// against each other. Only a phrase that names what must not be answered, such as a medicine, settles it.
/// </summary>
/// <param name="Start">What holds before any sign.</param>
/// <param name="Answer">How much the score of the best answer weighs.</param>
/// <param name="Decline">How much that of the best reply that declines does.</param>
/// <param name="Words">How much the words by themselves do.</param>
/// <param name="Hint">How much a phrase does that hints at something else.</param>
public sealed record ScopeDecision(double Start, double Answer, double Decline, double Words, double Hint)
{
    /// <summary>
    /// What <c>evaluate held-out</c> fits: a logistic regression over all ways of asking, each eighth of them scored by what the others teach.
    /// The start is higher than fitted, since in labelled sets, whose messages are longer, more was declined that was to be answered.
    /// </summary>
    public static ScopeDecision InUse { get; } = new(Start: -0.8, Answer: 6.2, Decline: -7.6, Words: 0.85, Hint: -2.7);

    public bool IsInScope(ScopeSigns signs) => IsWeighed(signs)
        ? Start + (Answer * signs.Answer) + (Decline * signs.Decline) + (Words * signs.Words) + (signs.Cue == Cue.Hint ? Hint : 0) >= 0
        : signs.Answer >= AnswerScorer.ExactScore && signs.Answer > signs.Decline;

    /// <summary>Whether the weights decide: not when a phrase or an exact way of asking settles it.</summary>
    public static bool IsWeighed(ScopeSigns signs) => signs.Cue != Cue.Certain && Math.Max(signs.Answer, signs.Decline) < AnswerScorer.ExactScore;
}
