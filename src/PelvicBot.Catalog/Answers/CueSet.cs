namespace PelvicBot.Catalog.Answers;

/// <summary>Many cue phrases at once: only those are compared whose first word the message has.</summary>
internal sealed class CueSet
{
    private readonly ILookup<string, CuePhrase> _byFirstWord;
    private readonly CuePhrase[] _others;

    public CueSet(IEnumerable<string> phrases)
    {
        var cues = phrases.Select(p => new CuePhrase(p)).ToList();
        _byFirstWord = cues.Where(c => c.FirstWord is not null).ToLookup(c => c.FirstWord!, StringComparer.Ordinal);
        _others = [.. cues.Where(c => c.FirstWord is null)];
    }

    /// <param name="words">The message's words.</param>
    public bool AnyIn(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (Any(word, words) || (word.Length > 1 && word[^1] == 's' && Any(word[..^1], words)))
            {
                return true;
            }
        }

        return Array.Exists(_others, c => c.IsIn(words));
    }

    private bool Any(string first, IReadOnlyList<string> words)
    {
        foreach (var cue in _byFirstWord[first])
        {
            if (cue.IsIn(words))
            {
                return true;
            }
        }

        return false;
    }
}
