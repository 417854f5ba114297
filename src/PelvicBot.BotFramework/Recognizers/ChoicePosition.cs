using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>Options named by their place: "2", "the second one", "last", "1 and 3", "the first two", "2-4".</summary>
internal static partial class ChoicePosition
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Places counted from 0; empty when the text names none, or one that is not there.</summary>
    public static IReadOnlyList<int> Read(string normal, int count, bool several, bool digitsCount)
    {
        if (!normal.Any(char.IsAsciiDigit) && !Worded().IsMatch(normal))
        {
            return [];
        }

        var digits = SpokenNumbers.ToDigits(normal);
        if (Single().Match(digits) is { Success: true } single)
        {
            // "3" is a place unless titles begin with digits; "option 3" and "third" always are.
            var isBare = single.Groups["n"].Success && char.IsAsciiDigit(digits[0]) && single.Groups["th"].Value.Length == 0;
            return isBare && digitsCount ? [] : Valid([Place(single, count)], count);
        }

        if (!several)
        {
            return [];
        }

        if (FirstOrLast().Match(digits) is { Success: true } run)
        {
            var taken = int.Parse(run.Groups["k"].Value, CultureInfo.InvariantCulture);
            return taken > count ? [] : [.. Enumerable.Range(run.Groups["end"].Value == "last" ? count - taken : 0, taken)];
        }

        if (digitsCount)
        {
            return [];
        }

        if (Span().Match(digits) is { Success: true } span)
        {
            var (from, to) = (int.Parse(span.Groups["a"].Value, CultureInfo.InvariantCulture), int.Parse(span.Groups["b"].Value, CultureInfo.InvariantCulture));
            return from < to && to <= count && from > 0 ? [.. Enumerable.Range(from - 1, to - from + 1)] : [];
        }

        return List().IsMatch(digits) ? Valid([.. Item().Matches(digits).Select(m => Place(m, count))], count) : [];
    }

    private static int[] Valid(int[] places, int count) => places.All(p => p >= 0 && p < count) ? [.. places.Distinct().Order()] : [];

    private static int Place(Match match, int count) =>
        match.Groups["n"] is { Success: true } n ? int.Parse(n.Value, CultureInfo.InvariantCulture) - 1
        : match.Groups["back"].Success ? count - 2
        : match.Groups["last"].Success ? count - 1
        : ChoiceWords.Ordinals[match.Groups["word"].Value] - 1;

    private const string One =
        @"(?:(?<back>(?:second|next) to (?:the )?last|last but 1|last but one|second last)|(?<last>last|bottom|final)|"
        + @"(?<n>\d{1,2})(?<th>st|nd|rd|th)?|(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top))";

    [GeneratedRegex(ChoiceWords.Lead + One + @"[.)]?" + ChoiceWords.Trail, Options)]
    private static partial Regex Single();

    [GeneratedRegex(ChoiceWords.Lead + @"(?<end>first|last) (?<k>\d{1,2})" + ChoiceWords.Trail, Options)]
    private static partial Regex FirstOrLast();

    [GeneratedRegex(ChoiceWords.Lead + @"(?<a>\d{1,2}) ?(?:-|to|through|till|until) ?(?<b>\d{1,2})" + ChoiceWords.Trail, Options)]
    private static partial Regex Span();

    [GeneratedRegex(ChoiceWords.Lead + One + @"[.)]?(?: one)?(?:(?: ?[,;/&+] ?(?:and |plus |also )?| and | plus | or | )(?:the |number |option |# ?)?" + One + "[.)]?(?: one)?)+" + ChoiceWords.Trail, Options)]
    private static partial Regex List();

    [GeneratedRegex(@"\b" + One + @"\b", Options)]
    private static partial Regex Item();

    [GeneratedRegex(@"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|bottom|final|one|two|three|four|five|six|seven|eight|nine|ten)\b")]
    private static partial Regex Worded();
}
