namespace PelvicBot.Catalog.Answers;

/// <summary>Recognises by fixed phrases what is not the coach's to answer.</summary>
internal sealed class OutOfScopeCues
{
    private readonly (Answer Answer, CueSet Cues, CueSet Hints, CueSet Unless)[] _entries;

    public OutOfScopeCues(IEnumerable<Answer> answers)
    {
        _entries =
        [
            .. answers.Where(a => a.IsOutOfScope).Select(a =>
                (a, new CueSet(a.Cues), new CueSet(a.Hints), new CueSet(a.Unless))),
        ];
    }

    /// <param name="words">The message's words as typed: a guess at a misspelling settles nothing.</param>
    /// <returns>The reply that is certain or else the one suggested, or null; and whether it is certain.</returns>
    public (Answer? Answer, bool Certain) Find(IReadOnlyList<string> words)
    {
        Answer? suggested = null;
        foreach (var (answer, cues, hints, unless) in _entries)
        {
            if (unless.AnyIn(words))
            {
                continue;
            }

            if (cues.AnyIn(words))
            {
                return (answer, true);
            }

            suggested ??= hints.AnyIn(words) ? answer : null;
        }

        return (suggested, false);
    }
}
