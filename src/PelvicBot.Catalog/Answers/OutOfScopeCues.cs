namespace PelvicBot.Catalog.Answers;

/// <summary>Recognises by fixed phrases what is not the coach's to answer.</summary>
internal sealed class OutOfScopeCues
{
    private readonly (Answer Answer, CuePhrase[] Cues, CuePhrase[] Hints, CuePhrase[] Unless)[] _entries;

    public OutOfScopeCues(IEnumerable<Answer> answers)
    {
        _entries =
        [
            .. answers.Where(a => a.IsOutOfScope).Select(a =>
                (a, Phrases(a.Cues), Phrases(a.Hints), Phrases(a.Unless))),
        ];
    }

    /// <param name="words">The message's words, spelling corrected.</param>
    /// <returns>The reply that is certain or else the one suggested, or null; and whether it is certain.</returns>
    public (Answer? Answer, bool Certain) Find(IReadOnlyList<string> words)
    {
        Answer? suggested = null;
        foreach (var (answer, cues, hints, unless) in _entries)
        {
            if (Array.Exists(unless, u => u.IsIn(words)))
            {
                continue;
            }

            if (Array.Exists(cues, c => c.IsIn(words)))
            {
                return (answer, true);
            }

            suggested ??= Array.Exists(hints, h => h.IsIn(words)) ? answer : null;
        }

        return (suggested, false);
    }

    private static CuePhrase[] Phrases(IEnumerable<string> texts) => [.. texts.Select(t => new CuePhrase(t))];
}
