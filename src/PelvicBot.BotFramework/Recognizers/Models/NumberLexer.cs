using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>Cuts a text into words, numbers in digits and symbols. Spaces are the gaps between tokens.</summary>
internal static partial class NumberLexer
{
    public static List<NumberToken> Read(string text)
    {
        var tokens = new List<NumberToken>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            NumberToken? token = null;
            if (char.IsLetter(c))
            {
                var end = at;
                while (end < text.Length && (char.IsLetter(text[end]) || char.IsDigit(text[end]) || text[end] == '_'))
                {
                    end++;
                }

                token = new(NumberTokenKind.Word, text[at..end].ToLowerInvariant(), at, end);
            }
            else if (char.IsAsciiDigit(c) || c == '.' || NumberWords.VulgarFractions.ContainsKey(c))
            {
                token = Digits(text, at);
            }

            token ??= char.IsWhiteSpace(c) ? null : new(NumberTokenKind.Symbol, text.Substring(at, 1), at, at + 1);
            at = token?.End ?? at + 1;
            if (token is { } found)
            {
                tokens.Add(found);
            }
        }

        return tokens;
    }

    /// <summary>The value of digits with separators: the last kind of separator is the decimal one; a comma only before one or two digits.</summary>
    public static double ValueOf(string digits)
    {
        var plain = string.Concat(digits.Where(c => !char.IsWhiteSpace(c)));
        var comma = plain.LastIndexOf(',');
        var dot = plain.LastIndexOf('.');
        if (comma > dot && (dot >= 0 || plain.Length - comma <= 3))
        {
            plain = plain.Replace(".", "").Replace(',', '.');
        }

        return double.Parse(plain.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    private static NumberToken? Digits(string text, int at)
    {
        var power = PowerForm().Match(text, at);
        if (power.Success && IsEdge(text, power.Index + power.Length))
        {
            var signs = power.Groups["sign"].Value.Count(c => c == '-') % 2 == 0 ? 1 : -1;
            var exponent = signs * double.Parse(power.Groups["exp"].Value, CultureInfo.InvariantCulture);
            var mantissa = ValueOf(power.Groups["base"].Value);
            return power.Groups["op"].Value == "^"
                ? new(NumberTokenKind.PowerLiteral, power.Value, at, at + power.Length, 0, Power: (mantissa, exponent))
                : new(NumberTokenKind.PowerLiteral, power.Value, at, at + power.Length, mantissa * Math.Pow(10, exponent));
        }

        var fraction = FractionForm().Match(text, at);
        if (fraction.Success && (at == 0 || text[at - 1] is not ('/' or '.')) && IsEdge(text, at + fraction.Length))
        {
            var whole = fraction.Groups["whole"] is { Success: true } w ? double.Parse(w.Value, CultureInfo.InvariantCulture) : 0;
            var part = fraction.Groups["vulgar"] is { Success: true } v
                ? NumberWords.VulgarFractions[v.Value[0]]
                : double.Parse(fraction.Groups["over"].Value, CultureInfo.InvariantCulture)
                    / double.Parse(fraction.Groups["under"].Value, CultureInfo.InvariantCulture);
            if (double.IsFinite(part))
            {
                return new(NumberTokenKind.FractionLiteral, fraction.Value, at, at + fraction.Length, whole + part);
            }
        }

        var plain = PlainForm().Match(text, at);
        if (!plain.Success || (plain.Value[0] == '.' && at > 0 && !char.IsWhiteSpace(text[at - 1])))
        {
            return null;
        }

        var value = ValueOf(plain.Value);
        var end = at + plain.Length;
        var suffix = MultiplierForm().Match(text, end);
        if (suffix.Success)
        {
            value *= NumberWords.Multipliers[suffix.Groups["m"].Value];
            end += suffix.Length;
            return new(NumberTokenKind.Literal, text[at..end].ToLowerInvariant(), at, end, value, IsMultiplied: true);
        }

        if (IsEdge(text, end))
        {
            return new(NumberTokenKind.Literal, plain.Value, at, end, value);
        }

        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return new(NumberTokenKind.Attached, text[at..end].ToLowerInvariant(), at, end, value);
    }

    private static bool IsEdge(string text, int at) => at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');

    [GeneratedRegex(@"\G(?<base>\d+(?:\.\d+)?)(?<op>[eE^])(?<sign>[+-]*)(?<exp>[1-9]\d*)", RegexOptions.ExplicitCapture)]
    private static partial Regex PowerForm();

    [GeneratedRegex(@"\G(?:(?:(?<whole>\d+)\s+)?(?<over>\d+)/(?<under>\d+)(?![/\d])|(?:(?<whole>\d+)\s*)?(?<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]))", RegexOptions.ExplicitCapture)]
    private static partial Regex FractionForm();

    // In turn: 1,234.5 and Indian 12,34,567.8; 1 234.5; 1.234,5; 1.5 and 1,50; 15; .5
    [GeneratedRegex(@"\G(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![,.]?\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?![,.]?\d)|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![,.]?\d|\w)|\d{1,3}(?:\.\d{3})+,\d+(?![,.]?\d)|\d+(?:\.\d+|,\d{1,2})(?![,.]?\d)|\d+|\.\d+(?!\.?\d))", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainForm();

    [GeneratedRegex(@"\G\s*(?<m>K|k|MM?|mil|G|T|B|b)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MultiplierForm();
}
