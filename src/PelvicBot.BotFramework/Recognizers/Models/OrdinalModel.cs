using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>English ordinals in running text, absolute and relative, as Microsoft.Recognizers.Text finds them. Never throws.</summary>
public static partial class OrdinalModel
{
    private const double LongestSafe = 9_000_000_000_000_000;

    /// <summary>Every ordinal of the text from left to right, none overlapping.</summary>
    public static IReadOnlyList<OrdinalResult> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = NumberLexer.Read(text);
        var grammar = new IntegerGrammar(tokens);
        var found = new List<OrdinalResult>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var (next, offset, relativeTo, end) = Longest(text, tokens, grammar, at);
            if (next == at)
            {
                continue;
            }

            var start = tokens[at].Start;
            found.Add(new(text[start..end].ToLowerInvariant(), start, end - 1, offset, relativeTo));
            at = next - 1;
        }

        return found;
    }

    private static (int Next, long Offset, string RelativeTo, int End) Longest(
        string text, List<NumberToken> tokens, IntegerGrammar grammar, int at)
    {
        var best = (Next: at, Offset: 0L, RelativeTo: "start", End: 0);
        foreach (var (words, offset, relativeTo) in OrdinalWords.Relative)
        {
            if (words.Length > best.Next - at && words.Index().All(w => grammar.Word(at + w.Index) == w.Item))
            {
                best = (at + words.Length, offset, relativeTo, tokens[at + words.Length - 1].End);
            }
        }

        foreach (var ordinal in grammar.Ordinals(at).Where(o => !o.IsPlural && o.Value is > 0 and < LongestSafe))
        {
            // "a trillionth" is a fraction.
            if (ordinal.Next > best.Next && !(ordinal.IsBareRound && grammar.Word(at - 1) is "a" or "an"))
            {
                best = (ordinal.Next, (long)ordinal.Value, "start", tokens[ordinal.Next - 1].End);
            }
        }

        var digits = DigitForm().Match(text, tokens[at].Start);
        if (digits.Success && tokens[at].Kind != NumberTokenKind.Word && IsFree(text, digits.Index)
            && long.TryParse(digits.Groups["n"].Value.Replace(",", "").Replace(" ", ""), CultureInfo.InvariantCulture, out var value))
        {
            var end = digits.Index + digits.Length;
            var next = at;
            while (next < tokens.Count && tokens[next].Start < end)
            {
                next++;
            }

            best = (next, value, "start", end);
        }

        return best;
    }

    private static bool IsFree(string text, int start) => start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_');

    [GeneratedRegex(@"\G(?:(?<n>\d*1)st|(?<n>\d*2)nd|(?<n>\d*3)rd|(?<n>\d{1,3}(?:\s*,\s*\d{3})+|\d+)\s*th)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DigitForm();
}
