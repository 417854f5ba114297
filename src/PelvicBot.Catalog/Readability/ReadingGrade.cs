using PelvicBot.Catalog.Text;

namespace PelvicBot.Catalog.Readability;

/// <summary>
/// The Flesch–Kincaid grade: the American school year that a text asks of its reader. Syllables are counted by rule, so take it to
/// about half a grade.
/// </summary>
public static class ReadingGrade
{
    /// <param name="text">One or more sentences; a line break ends a sentence as well.</param>
    /// <param name="exempt">Words counted as one syllable, because there is no plainer word for them.</param>
    /// <returns>The grade; 0 when there is no word.</returns>
    public static double Of(string text, IReadOnlySet<string> exempt)
    {
        var sentences = 0;
        var words = 0;
        var syllables = 0;
        foreach (var sentence in text.Split(['.', '?', '!', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var tokens = Words.Of(sentence);
            if (tokens.Count == 0)
            {
                continue;
            }

            sentences++;
            words += tokens.Count;
            foreach (var token in tokens)
            {
                syllables += exempt.Contains(token) ? 1 : Syllables(token);
            }
        }

        return words == 0 ? 0 : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    /// <summary>Syllables of one lower-case English word, by its groups of vowels; at least 1.</summary>
    public static int Syllables(string word)
    {
        var count = 0;
        var inVowels = false;
        foreach (var letter in word)
        {
            var vowel = "aeiouy".Contains(letter, StringComparison.Ordinal);
            count += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }

        var silentEnd = word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal);
        var silentPast = word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('t' or 'd');
        var silentPlural = word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('s' or 'x' or 'z' or 'h' or 'c' or 'g');
        return Math.Max(1, silentEnd || silentPast || silentPlural ? count - 1 : count);
    }
}
