using System.Globalization;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>How a spoken hour becomes one of the 24.</summary>
internal static class ClockMath
{
    private const int Noon = 12;

    /// <summary>A number below 100 in digits or words; null for anything else.</summary>
    public static int? Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var sum = 0;
        foreach (var word in text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (NumberWords.Tens.TryGetValue(word, out var value) || NumberWords.Teens.TryGetValue(word, out value)
                || NumberWords.Ones.TryGetValue(word, out value))
            {
                sum += value;
            }
            else if (word.EndsWith("five", StringComparison.Ordinal) && NumberWords.Tens.TryGetValue(word[..^4], out value))
            {
                sum += value + 5;
            }
            else
            {
                return null;
            }
        }

        return text.Length == 0 ? null : sum;
    }

    /// <summary>Minutes of "half", "a quarter", "three quarters" or a number.</summary>
    public static int Delta(string text) =>
        text.StartsWith("half", StringComparison.OrdinalIgnoreCase) ? 30
        : text.StartsWith("three", StringComparison.OrdinalIgnoreCase) && text.Contains("quarter", StringComparison.OrdinalIgnoreCase) ? 45
        : text.Contains("quarter", StringComparison.OrdinalIgnoreCase) ? 15
        : Number(text) ?? 0;

    /// <summary>12 is midnight before noon; "15 p m" stays 15; "7ampm" says nothing.</summary>
    public static int WithHalf(int hour, string half)
    {
        var isBoth = string.Equals(half, "ampm", StringComparison.OrdinalIgnoreCase);
        return isBoth || half.Length == 0 ? hour
            : half[0] is 'a' or 'A' ? (hour == Noon ? 0 : hour)
            : hour < Noon ? hour + Noon : hour;
    }

    public static (int Hour, int Minute) Shift(int hour, int minute, int delta, string way)
    {
        var total = (hour * 60) + minute + (way.StartsWith("to", StringComparison.OrdinalIgnoreCase) ? -delta : delta);
        total = ((total % 1440) + 1440) % 1440;
        return (total / 60, total % 60);
    }

    /// <summary>"8 in the night" is 20, "2 in the night" 2, "11 lunchtime" 11, "1 lunchtime" 13.</summary>
    public static int WithDayPart(int hour, string part) => part.ToLowerInvariant() switch
    {
        "morning" => hour == Noon ? 0 : hour,
        "lunchtime" or "lunch" => hour >= 10 ? hour : hour + Noon,
        "night" or "midnight" => hour == Noon ? 0 : hour <= 3 || hour > Noon ? hour : hour + Noon,
        _ => hour < Noon ? hour + Noon : hour,
    };

    public static int MiddleHour(string middle)
    {
        var word = middle.ToLowerInvariant();
        return word.EndsWith("night", StringComparison.Ordinal) ? 0
            : word.EndsWith("morning", StringComparison.Ordinal) ? 10
            : word.EndsWith("afternoon", StringComparison.Ordinal) ? 14
            : Noon;
    }
}
