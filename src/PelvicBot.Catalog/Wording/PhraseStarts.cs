using System.Collections.Immutable;

namespace PelvicBot.Catalog.Wording;

/// <summary>All that is forbidden by the word it begins with, so that a text is read through once for all of it.</summary>
internal sealed class PhraseStarts
{
    private readonly Dictionary<string, List<(string[] Parts, int Number)>> _byWord = new(StringComparer.Ordinal);
    private readonly List<(string[] Parts, int Number)> _byBeginning = [];
    private readonly List<(string Sign, int Number)> _signs = [];

    public PhraseStarts(ImmutableArray<ForbiddenWords> all)
    {
        for (var number = 0; number < all.Length; number++)
        {
            foreach (var (written, parts) in all[number].Phrases)
            {
                if (parts.Length == 0)
                {
                    _signs.Add((written, number));
                }
                else if (parts[0][^1] == '*')
                {
                    _byBeginning.Add((parts, number));
                }
                else
                {
                    (_byWord.TryGetValue(parts[0], out var list) ? list : _byWord[parts[0]] = []).Add((parts, number));
                }
            }
        }
    }

    /// <summary>Which of the forbidden the text says, ascending.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    public SortedSet<int> Saying(string text, List<string> words)
    {
        var found = new SortedSet<int>();
        foreach (var (sign, number) in _signs)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                found.Add(number);
            }
        }

        for (var at = 0; at < words.Count; at++)
        {
            Add(_byBeginning, words, at, found);
            if (_byWord.TryGetValue(words[at], out var beginning))
            {
                Add(beginning, words, at, found);
            }
        }

        return found;
    }

    private static void Add(List<(string[] Parts, int Number)> phrases, List<string> words, int at, SortedSet<int> found)
    {
        foreach (var (parts, number) in phrases)
        {
            if (ForbiddenWords.StandsAt(words, at, parts))
            {
                found.Add(number);
            }
        }
    }
}
