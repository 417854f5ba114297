using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// A phrase to find in a message: words in a row, compared by stem; <c>*pril</c> and <c>sext*</c> compare the end or the beginning
/// of a word; <c>+</c> joins parts that may stand anywhere.
/// </summary>
internal sealed class CuePhrase
{
    private readonly string[][] _parts;

    public CuePhrase(string phrase)
    {
        _parts = [.. phrase.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Pattern)];
    }

    /// <param name="words">The message's words.</param>
    /// <param name="stems">The stem of each.</param>
    public bool IsIn(IReadOnlyList<string> words, IReadOnlyList<string> stems) => _parts.All(part => Stands(part, words, stems));

    private static string[] Pattern(string part) =>
        [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w.Contains('*', StringComparison.Ordinal) ? [w] : Words.Of(w).Select(EnglishStemmer.Stem))];

    private static bool Stands(string[] part, IReadOnlyList<string> words, IReadOnlyList<string> stems)
    {
        for (var at = 0; part.Length > 0 && at + part.Length <= words.Count; at++)
        {
            var all = true;
            for (var i = 0; all && i < part.Length; i++)
            {
                all = Matches(part[i], words[at + i], stems[at + i]);
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string word, string stem)
    {
        if (pattern[0] == '*')
        {
            return word.EndsWith(pattern.AsSpan(1), StringComparison.Ordinal);
        }

        return pattern[^1] == '*' ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : pattern == stem;
    }
}
