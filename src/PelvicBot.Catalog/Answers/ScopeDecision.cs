namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Whether a question is the coach's to answer. No single sign settles it, since a story has stray words of all kinds: the best answer,
/// the best reply that declines, what the words of the message say by themselves, and phrases that hint at something else are weighed against each other. Only a phrase that names what must not be answered, such as a medicine, settles it.
/// </summary>
internal static class ScopeDecision
{
    // A logistic regression over all ways of asking, each eighth of them scored by what the others teach; the start is 0.05 lower than it
    // gave, so that no more of what is out of scope is answered since answers learn from fewer examples.
    private const double Start = -1.75;
    private const double Answer = 5.4;
    private const double Decline = -3.9;
    private const double Words = 1.2;
    private const double Hint = -2;

    /// <param name="answer">The score of the best answer, 0 to 1.</param>
    /// <param name="decline">The score of the best reply that declines, 0 to 1.</param>
    /// <param name="words">What the words of the message say, above 0 for an answer.</param>
    /// <param name="cue">What fixed phrases say.</param>
    public static bool IsInScope(double answer, double decline, double words, Cue cue)
    {
        if (Math.Max(answer, decline) >= AnswerScorer.ExactScore)
        {
            return answer > decline;
        }

        return cue != Cue.Certain && Start + (Answer * answer) + (Decline * decline) + (Words * words) + (cue == Cue.Hint ? Hint : 0) >= 0;
    }
}
