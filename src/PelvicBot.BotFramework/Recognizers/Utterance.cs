using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>What every recogniser of whole answers does first. No culture, no clock, never throws on any text.</summary>
public static partial class Utterance
{
    private const string Edges = " .,!?;:\"'`´*()[]{}<>~_…|\\#";

    /// <summary>
    /// Lower case, straight quotes and hyphens, no emoji, single spaces, no punctuation at the ends (a minus before a digit
    /// stays). "It’s  a **3** 🙂!" becomes "it's a **3".
    /// </summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var kept = Plain(c);
            if (kept == ' ' && (plain.Length == 0 || plain[^1] == ' '))
            {
                continue;
            }

            if (kept != '\0')
            {
                plain.Append(kept);
            }
        }

        var (start, end) = (0, plain.Length);
        while (end > start && (Edges.Contains(plain[end - 1]) || plain[end - 1] == '-'))
        {
            end--;
        }

        while (start < end && (Edges.Contains(plain[start]) || plain[start] == '-') && !IsSign(plain, start, end))
        {
            start++;
        }

        return plain.ToString(start, end - start);
    }

    /// <summary>
    /// Shaped like a question: it ends with a question mark or opens like one ("can I …", "what if", "why does it …"). Such a
    /// text is never taken as a fuzzy choice.
    /// </summary>
    public static bool LooksLikeQuestion(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().TrimEnd();
        return trimmed.EndsWith("?") || trimmed.EndsWith("？") || trimmed.EndsWith("?!") || OpensLikeQuestion(Normalize(text));
    }

    /// <summary>The opening alone, for answers such as "maybe 3?", whose question mark only says that one is unsure.</summary>
    internal static bool OpensLikeQuestion(string normalized) => QuestionOpening().IsMatch(normalized);

    /// <summary>Whole words: neither side of the phrase touches a letter or digit.</summary>
    internal static int IndexOfWords(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsSign(StringBuilder text, int at, int end) =>
        text[at] is '-' or '.' && at + 1 < end && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] == ' ' && at + 2 < end && char.IsAsciiDigit(text[at + 2])));

    private static char Plain(char c) => c switch
    {
        '’' or '‘' or 'ʼ' or '´' => '\'',
        '“' or '”' => '"',
        '–' or '—' or '−' or '‐' or '‑' => '-',
        '\ufe0f' or '\u20e3' or '\u200b' or '\u200d' => '\0',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ when char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.Format => ' ',
        _ => char.ToLowerInvariant(c),
    };

    [GeneratedRegex(QuestionPatterns.Opening, RegexOptions.CultureInvariant)]
    private static partial Regex QuestionOpening();
}
