namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A light English stemmer: enough that "emptying", "empties" and "empty" meet. Not a dictionary form.</summary>
internal static class Stemmer
{
    private const int LeastStem = 3;

    private static readonly string[] Endings =
        ["fulness", "ations", "ation", "ments", "ment", "ness", "ingly", "ings", "ing", "edly", "ies", "ied", "ions", "ion", "ers", "er", "est", "ful", "es", "ed", "ly", "al", "s", "e", "y"];

    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal) && !(ending == "s" && word.EndsWith("ss", StringComparison.Ordinal)))
            {
                var stem = word[..^ending.Length];
                return stem.Length > LeastStem && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
