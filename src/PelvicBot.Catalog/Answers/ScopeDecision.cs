namespace PelvicBot.Catalog.Answers;

/// <summary>
/// Whether a question is the coach's to answer. No single sign settles it, since a story has stray words of all kinds: the best answer,
/// the best reply that declines, what the words of the message say by themselves, and fixed phrases are weighed against each other.
/// </summary>
internal static class ScopeDecision
{
    // A logistic regression over all ways of asking, each eighth of them scored by what the others teach.
    private const double Start = -1.7;
    private const double Answer = 5.4;
    private const double Decline = -3.9;
    private const double Words = 1.2;
    private const double Certain = -4.2;
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

        var phrases = cue switch { Cue.Certain => Certain, Cue.Hint => Hint, _ => 0 };
        return Start + (Answer * answer) + (Decline * decline) + (Words * words) + phrases >= 0;
    }
}
