namespace PelvicBot.Catalog.Text;

/// <summary>
/// Brings the forms of an English word together, after Porter's second stemmer (snowballstem.org/algorithms/english): breathe,
/// breathes and breathing share a stem. Stems are for comparing, not for reading.
/// </summary>
public static class EnglishStemmer
{
    private static readonly (string Ending, string Put)[] SecondStep =
    [
        ("ization", "ize"), ("isation", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
        ("izer", "ize"), ("iser", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ];

    private static readonly (string Ending, string Put)[] ThirdStep =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] FourthStep =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ise", "al", "er", "ic",
    ];

    /// <param name="word">A lower-case word without punctuation.</param>
    /// <returns>Its stem; words of up to two letters and words with digits stay as they are.</returns>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || char.IsDigit(word[0]))
        {
            return word;
        }

        var r1 = RegionAfter(word, 0);
        var r2 = RegionAfter(word, r1);
        var stem = Plural(word);
        stem = PastAndGerund(stem, r1);
        if (stem.Length > 2 && stem[^1] == 'y' && !IsVowel(stem, stem.Length - 2))
        {
            stem = stem[..^1] + "i";
        }

        stem = Replace(stem, SecondStep, r1);
        if (stem.EndsWith("li", StringComparison.Ordinal) && stem.Length - 2 >= r1 && stem.Length > 3 && "cdeghkmnrt".Contains(stem[^3], StringComparison.Ordinal))
        {
            stem = stem[..^2];
        }

        stem = Replace(stem, ThirdStep, r1);
        stem = Fourth(stem, r2);
        if (stem[^1] == 'e' && (stem.Length - 1 >= r2 || (stem.Length - 1 >= r1 && !EndsInShortSyllable(stem[..^1]))))
        {
            return stem[..^1];
        }

        return stem.EndsWith("ll", StringComparison.Ordinal) && stem.Length - 1 >= r2 ? stem[..^1] : stem;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^2] : word[..^1];
        }

        if (word.EndsWith('s') && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("is", StringComparison.Ordinal) && HasVowel(word, word.Length - 2))
        {
            return word[..^1];
        }

        return word;
    }

    private static string PastAndGerund(string word, int r1)
    {
        foreach (var ending in (string[])["eedly", "eed"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length >= r1 ? word[..^ending.Length] + "ee" : word;
            }
        }

        foreach (var ending in (string[])["ingly", "edly", "ing", "ed"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || !HasVowel(word, word.Length - ending.Length))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal))
            {
                return stem + "e";
            }

            if (stem.Length > 2 && stem[^1] == stem[^2] && "bdfgmnprt".Contains(stem[^1], StringComparison.Ordinal))
            {
                return stem[..^1];
            }

            return stem.Length <= r1 && EndsInShortSyllable(stem) ? stem + "e" : stem;
        }

        return word;
    }

    private static string Replace(string word, (string Ending, string Put)[] rules, int region)
    {
        foreach (var (ending, put) in rules)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length >= region ? word[..^ending.Length] + put : word;
            }
        }

        return word;
    }

    private static string Fourth(string word, int r2)
    {
        foreach (var ending in FourthStep)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word.Length - ending.Length >= r2 ? word[..^ending.Length] : word;
            }
        }

        var ion = word.EndsWith("ion", StringComparison.Ordinal) && word.Length > 4 && word[^4] is 's' or 't';
        return ion && word.Length - 3 >= r2 ? word[..^3] : word;
    }

    /// <summary>Where the region after the first consonant that follows a vowel begins.</summary>
    private static int RegionAfter(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word, i) && IsVowel(word, i - 1))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static bool EndsInShortSyllable(string word)
    {
        var last = word.Length - 1;
        if (last == 1)
        {
            return IsVowel(word, 0) && !IsVowel(word, 1);
        }

        return last > 1 && !IsVowel(word, last) && word[last] is not ('w' or 'x' or 'y') && IsVowel(word, last - 1) && !IsVowel(word, last - 2);
    }

    private static bool HasVowel(string word, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(string word, int i) => word[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[i] == 'y' && i > 0);
}
