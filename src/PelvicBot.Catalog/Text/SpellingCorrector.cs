namespace PelvicBot.Catalog.Text;

/// <summary>Finds the known word that a misspelt one most likely means. Immutable.</summary>
public sealed class SpellingCorrector
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoEdits = 8;

    private readonly Dictionary<string, int> _known;
    private readonly Dictionary<int, List<string>> _byLength = [];

    /// <param name="known">Known words and how often they occur; of two equally near words the more frequent one is taken.</param>
    public SpellingCorrector(IReadOnlyDictionary<string, int> known)
    {
        _known = new Dictionary<string, int>(known, StringComparer.Ordinal);
        foreach (var word in _known.Keys.Where(w => w.Length >= ShortestCorrected).Order(StringComparer.Ordinal))
        {
            (_byLength.TryGetValue(word.Length, out var list) ? list : _byLength[word.Length] = []).Add(word);
        }
    }

    public bool Knows(string word) => _known.ContainsKey(word);

    /// <summary>
    /// The nearest known word within one edit (two from eight letters), where swapping neighbours is one edit; null when none is near
    /// enough. A single edit must not change the first letter of a short word.
    /// </summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestCorrected || !word.All(char.IsLetter))
        {
            return null;
        }

        var most = word.Length >= ShortestWithTwoEdits ? 2 : 1;
        string? best = null;
        var bestRank = int.MinValue;
        for (var length = word.Length - most; length <= word.Length + most; length++)
        {
            foreach (var candidate in _byLength.GetValueOrDefault(length) ?? [])
            {
                if (candidate[0] != word[0] && (word.Length < 6 || candidate[1] != word[1]))
                {
                    continue;
                }

                var distance = Distance(word, candidate, most);
                var rank = (-1000 * distance) + Math.Min(_known[candidate], 900);
                if (distance <= most && rank > bestRank)
                {
                    (best, bestRank) = (candidate, rank);
                }
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two words, or more than <paramref name="most"/>.</summary>
    private static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[b.Length];
    }
}
