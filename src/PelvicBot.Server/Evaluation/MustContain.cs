using System.Text.RegularExpressions;

namespace PelvicBot.Server.Evaluation;

/// <summary>
/// The tokens that a right answer has: <c>;</c> joins groups that must all be met, <c>|</c> the tokens of which one meets a group. Both
/// sides are read in lower case with straight quotes and hyphens as spaces; a token of up to three characters or of digits matches
/// whole words, any other one a part of the text.
/// </summary>
public sealed partial class MustContain
{
    private const int LongestWholeWord = 3;

    private readonly string[][] _groups;

    public MustContain(string pattern)
    {
        _groups = [.. pattern.Split(';').Select(g => g.Split('|').Select(Normalised).ToArray())];
    }

    public bool IsIn(string text)
    {
        var normalised = Normalised(text);
        return Array.TrueForAll(_groups, g => Array.Exists(g, t => Has(normalised, t)));
    }

    private static bool Has(string text, string token)
    {
        if (token.Length > LongestWholeWord && !token.All(char.IsDigit))
        {
            return text.Contains(token, StringComparison.Ordinal);
        }

        for (var at = text.IndexOf(token, StringComparison.Ordinal); at >= 0; at = text.IndexOf(token, at + 1, StringComparison.Ordinal))
        {
            var end = at + token.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Normalised(string text) =>
        Dashes().Replace(text.ToLowerInvariant().Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201c', '"').Replace('\u201d', '"'), " ");

    [GeneratedRegex("[-\u2010-\u2015\u2212]")]
    private static partial Regex Dashes();
}
