using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// A phrase to find in a message: words in a row, as they stand or with an s; <c>*pril</c> and <c>sext*</c> compare the end or the beginning
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
    public bool IsIn(IReadOnlyList<string> words) => Array.TrueForAll(_parts, part => Stands(part, words));

    private static string[] Pattern(string part) =>
        [.. part.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => w.Contains('*', StringComparison.Ordinal) ? [w] : Words.Of(w))];

    private static bool Stands(string[] part, IReadOnlyList<string> words)
    {
        for (var at = 0; part.Length > 0 && at + part.Length <= words.Count; at++)
        {
            var all = true;
            for (var i = 0; all && i < part.Length; i++)
            {
                all = Matches(part[i], words[at + i]);
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string word)
    {
        if (pattern[0] == '*')
        {
            return word.EndsWith(pattern.AsSpan(1), StringComparison.Ordinal);
        }

        return pattern[^1] == '*'
            ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : word == pattern || (word.Length == pattern.Length + 1 && word[^1] == 's' && word.AsSpan().StartsWith(pattern, StringComparison.Ordinal));
    }
}
