using System.Text.RegularExpressions;
using NodaTime;
using PelvicBot.BotFramework.Recognizers.Words;
using static PelvicBot.BotFramework.Recognizers.Words.TimePatterns;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>English times of day in running text, as Microsoft.Recognizers.Text finds them. Never throws.</summary>
public static partial class TimeParser
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Every time of the text from left to right; where patterns overlap the earliest wins, then the longest.</summary>
    public static IReadOnlyList<TimeResult> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var matches = new[] { Marked(), Clocked(), Dotted(), Prefixed(), Suffixed(), PartFirst(), Fived(), Lettered(), At(), Ish(), Joined() }
            .SelectMany(r => r.Matches(text))
            .OrderBy(m => m.Index).ThenByDescending(m => m.Length);
        var found = new List<TimeResult>();
        var end = 0;
        foreach (var match in matches.Where(m => m.Length > 0))
        {
            if (match.Index >= end && Read(match) is { } result)
            {
                found.Add(result);
                end = match.Index + match.Length;
            }
        }

        return found;
    }

    private static TimeResult? Read(Match match)
    {
        var value = match.Value.TrimEnd();
        if (match.Groups["mid"] is { Success: true } mid)
        {
            var midHour = ClockMath.MiddleHour(mid.Value);
            return new(value, match.Index, $"T{midHour:00}", new LocalTime(midHour, 0));
        }

        if (ClockMath.Number(match.Groups["hour"].Value) is not { } hour)
        {
            return null;
        }

        var minute = match.Groups["minute"] is { Success: true } m ? ClockMath.Number(m.Value) ?? 0 : (int?)null;
        var second = match.Groups["second"] is { Success: true } s ? ClockMath.Number(s.Value) ?? 0 : (int?)null;
        hour = ClockMath.WithHalf(hour % 24, match.Groups["half"].Value);
        if (match.Groups["delta"] is { Success: true } delta)
        {
            (hour, minute) = ClockMath.Shift(hour, minute ?? 0, ClockMath.Delta(delta.Value), match.Groups["way"].Value);
        }

        if (match.Groups["part"] is { Success: true } part)
        {
            hour = ClockMath.WithDayPart(hour, part.Value);
        }

        var time = new LocalTime(hour, minute ?? 0, second ?? 0);
        var timex = second is not null ? $"T{hour:00}:{minute:00}:{second:00}" : minute is not null ? $"T{hour:00}:{minute:00}" : $"T{hour:00}";
        return new(value, match.Index, timex, time);
    }

    // "half past 8pm", "seven o'clock", "seven twenty one pm"
    [GeneratedRegex(@"\b" + Prefix + @"?(?:" + Written + "|(?<hour>" + HourWord + ")|(?<hour>" + Digits + @"))\s*" + Mark, Options)]
    private static partial Regex Marked();

    // "7:56:30 pm", "T12:34", "quarter to 7:30"
    [GeneratedRegex(@"(?:\b" + Prefix + @")?(?:\bT|(?<!\w))" + Clock + @"(?:\s*" + Mark + @"|\b)", Options)]
    private static partial Regex Clocked();

    // "7.30 pm"
    [GeneratedRegex(@"(?:\b" + Prefix + @")?(?<!\w)(?<hour>" + Digits + @")\.(?<minute>[0-5]\d)\s*" + Mark, Options)]
    private static partial Regex Dotted();

    // "twenty past eight", "half past seven in the morning"
    [GeneratedRegex(@"\b" + Prefix + Basic + @"(?:\s*" + Mark + ")?(?:\\s+(?:" + DayPart + "|" + Oclock + "))?\\b", Options)]
    private static partial Regex Prefixed();

    // "8 in the night", "12 o'clock lunchtime"
    [GeneratedRegex(Basic + @"(?:\s*" + Mark + @")?\s+(?:" + DayPart + "|" + Oclock + @")\b", Options)]
    private static partial Regex Suffixed();

    // "afternoon at 7", "in the evening 7:30"
    [GeneratedRegex(@"\b" + DayPartFirst + @"\s+(?:at\s+)?" + Basic + @"(?:\s*" + Mark + @"|\b)", Options)]
    private static partial Regex PartFirst();

    // "eight forty", "fifteen fifteen p m"
    [GeneratedRegex(@"\b(?<hour>" + LateHourWord + "|" + HourWord + @")\s+(?<minute>" + Fives + @")\b(?:\s*" + Mark + ")?", Options)]
    private static partial Regex Fived();

    // "7h01", "three min past 10 H 10 pm"
    [GeneratedRegex(@"\b" + Prefix + "?(?<hour>" + Digits + @")\s*h\s*(?<minute>" + MinuteDigits + @")(?:\s*" + Mark + ")?", Options)]
    private static partial Regex Lettered();

    // "at seven", "at 7p", "noon"
    [GeneratedRegex(@"\b(?:(?<=\bat\s+)(?:" + Written + "|(?<hour>" + HourWord + ")|(?<hour>" + Digits + @")\.(?<minute>[0-5]\d)|(?<hour>" + Digits + @")(?:h|\s*(?<half>[ap]))?(?![.:]\d))|" + Mid + @")\b", Options)]
    private static partial Regex At();

    // "11-ish"
    [GeneratedRegex(@"\b(?<hour>" + Digits + @")(?:-|——)?ish\b", Options)]
    private static partial Regex Ish();

    // "1140 a.m.", "340pm"
    [GeneratedRegex(@"\b(?<hour>2[0-4]|[01]?\d)(?<minute>[0-5]\d)\s*" + Mark, Options)]
    private static partial Regex Joined();
}
