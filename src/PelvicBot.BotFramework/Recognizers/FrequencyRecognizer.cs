using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>How often, from what a member typed: "twice a day", "three times daily", "every hour", "once".</summary>
public static partial class FrequencyRecognizer
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const double DaysPerMonth = 30;

    /// <summary>Times per day of 24 hours ("once a week" is 1/7, "every hour" 24); a count alone is per day. Null when nothing is said.</summary>
    public static double? Read(string text)
    {
        var normal = Utterance.Normalize(text);
        if (normal.Length == 0 || Utterance.OpensLikeQuestion(normal))
        {
            return null;
        }

        if (normal is "never" or "not at all" or "zero times" or "0 times")
        {
            return 0;
        }

        var digits = SpokenNumbers.ToDigits(normal);
        var count = Count().Match(digits);
        if (count.Success)
        {
            var times = count.Groups["n"] is { Success: true } n ? Parse(n.Value) : Times(count.Groups["word"].Value);
            return times / Days(digits[(count.Index + count.Length)..]);
        }

        if (DayParts().Count(digits) is > 1 and var parts)
        {
            return parts;
        }

        if (Every().Match(digits) is { Success: true } every)
        {
            var gap = every.Groups["n"] is { Success: true } n ? Parse(n.Value)
                : every.Groups["other"].Success ? 2
                : every.Groups["few"] is { Success: true } few ? (few.Value == "few" ? 3 : 2)
                : 1;
            return gap > 0 ? 1 / (gap * UnitDays(every.Groups["unit"].Value)) : null;
        }

        return Rate().Match(digits) is { Success: true } rate && rate.Groups["per"].Value.EndsWith("ly", StringComparison.Ordinal)
            ? 1 / UnitDays(rate.Groups["per"].Value)
            : digits == "daily" ? 1 : null;
    }

    /// <summary>Says how often, so that its unit is no duration.</summary>
    internal static bool IsRate(string normal)
    {
        var digits = SpokenNumbers.ToDigits(normal);
        return Count().IsMatch(digits) || Every().IsMatch(digits);
    }

    private static double Days(string after) => Rate().Match(after) is { Success: true } rate ? UnitDays(rate.Groups["per"].Value)
        : Every().Match(after) is { Success: true } every ? UnitDays(every.Groups["unit"].Value)
        : 1;

    private static double Times(string word) => word switch
    {
        "once" => 1,
        "thrice" or "a few times" => 3,
        _ => 2,
    };

    private static double UnitDays(string unit) => unit switch
    {
        "weekly" => 7,
        "monthly" or "month" or "months" => DaysPerMonth,
        "hourly" => 1d / 24,
        "daily" or "nightly" or "night" or "morning" or "afternoon" or "evening" or "single day" => 1,
        _ => DurationRecognizer.UnitLength(unit).TotalDays,
    };

    private static double Parse(string number) => double.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(CoachDurationPatterns.Count, Options)]
    private static partial Regex Count();

    [GeneratedRegex(CoachDurationPatterns.Every, Options)]
    private static partial Regex Every();

    [GeneratedRegex(CoachDurationPatterns.Rate, Options)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?:mornings?|noon|lunch|lunchtime|afternoons?|evenings?|nights?|bedtime)\b", Options)]
    private static partial Regex DayParts();
}
