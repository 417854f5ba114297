using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>
/// One time of day from what a member typed: "8pm", "half eight in the evening" (British: half past eight), "19.30",
/// "quarter to nine", "noon", "seven thirty", "around 7".
/// </summary>
public static partial class TimeOfDayRecognizer
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Null when no time, or more than one, was named ("in the morning", "7 or 8", "in 10 minutes").</summary>
    public static TimeReading? Read(string text)
    {
        var normal = Utterance.Normalize(text);
        if (normal.Length == 0 || Utterance.OpensLikeQuestion(normal))
        {
            return null;
        }

        var digits = SpokenNumbers.ToDigits(WordHyphen().Replace(normal.Replace("p.m", "pm").Replace("a.m", "am"), "${h} "));
        TimeReading? found = null;
        var rest = digits;
        while (Next(rest) is { } next)
        {
            if (found is not null && found != next.Reading)
            {
                return null;
            }

            found = next.Reading;
            rest = string.Concat(rest.AsSpan(0, next.Match.Index), " ; ", rest.AsSpan(next.Match.Index + next.Match.Length));
        }

        // What is left of "7-8pm" or "7 or 8" is a second time that was not read.
        return found is not null && SecondHour().IsMatch(rest) ? null : found;
    }

    private static (TimeReading Reading, Match Match)? Next(string text)
    {
        foreach (var form in new[] { Middle(), Shifted(), HalfHour(), Full(), Joined(), Hundred() })
        {
            foreach (Match match in form.Matches(text))
            {
                if (Counts().IsMatch(text[(match.Index + match.Length)..]))
                {
                    continue;
                }

                if (Reading(match) is { } reading)
                {
                    return (reading, match);
                }
            }
        }

        foreach (Match match in Bare().Matches(text))
        {
            var isMarked = match.Groups["half"].Success || match.Groups["part"].Success || match.Groups["before"].Success
                || match.Value.Contains("clock", StringComparison.Ordinal) || match.Groups["letter"].Success;
            if (!Counts().IsMatch(text[(match.Index + match.Length)..]) && (isMarked || IsAlone(text, match)) && Reading(match) is { } reading)
            {
                return (reading, match);
            }
        }

        return null;
    }

    private static bool IsAlone(string text, Match match)
    {
        var around = text[..match.Index] + " " + text[(match.Index + match.Length)..];
        return around.Split([' ', ',', '.', '!', ';', '-'], StringSplitOptions.RemoveEmptyEntries).All(w => Around().IsMatch(w));
    }

    private static TimeReading? Reading(Match match)
    {
        if (match.Groups["mid"] is { Success: true } mid)
        {
            return Shift(match, new(new LocalTime(ClockMath.MiddleHour(mid.Value), 0), IsAmbiguous: false));
        }

        var hourText = match.Groups["hour"].Value;
        var hour = int.Parse(hourText, CultureInfo.InvariantCulture) % 24;
        var minute = match.Groups["minute"] is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture)
            : match.Groups["ones"] is { Success: true } ones ? int.Parse(ones.Value, CultureInfo.InvariantCulture)
            : match.Value.Contains("half", StringComparison.Ordinal) && !match.Groups["delta"].Success ? 30
            : 0;
        var part = match.Groups["part"] is { Success: true } after ? after.Value : match.Groups["before"].Value;
        var half = match.Groups["half"].Value;
        var is24 = hour > 12 || hour == 0 || (hourText[0] == '0' && match.Groups["minute"].Success) || match.Groups["letter"].Success;
        var isSaid = half.Length > 0 || part.Length > 0;
        hour = ClockMath.WithHalf(hour, half);

        // "quarter to one in the afternoon" is before one; the part of the day is told by the hour that was said.
        hour = half.Length == 0 && part.Length > 0 ? ClockMath.WithDayPart(hour, DayPart(part)) : hour;
        return Shift(match, new(new LocalTime(hour, minute), !isSaid && !is24));
    }

    private static TimeReading? Shift(Match match, TimeReading reading)
    {
        if (match.Groups["delta"] is not { Success: true } delta)
        {
            return reading;
        }

        var minutes = delta.Value.Contains("3 q", StringComparison.Ordinal) ? 45 : ClockMath.Delta(delta.Value);
        var isBefore = match.Groups["way"].Value is "to" or "till" or "til" or "before" or "of";
        return minutes is 0 or > 59 || (match.Groups["way"].Value == "of" && minutes != 15)
            ? null
            : reading with { Time = reading.Time.PlusMinutes(isBefore ? -minutes : minutes) };
    }

    private static string DayPart(string said) =>
        said.StartsWith("morn", StringComparison.Ordinal) ? "morning"
        : said.StartsWith("lunch", StringComparison.Ordinal) || said == "noon" ? "lunchtime"
        : said.StartsWith("ton", StringComparison.Ordinal) || said.StartsWith("night", StringComparison.Ordinal) ? "night"
        : "evening";

    // "nine-thirty"
    [GeneratedRegex(@"\b(?<h>" + TimePatterns.HourWord + @")-(?=(?:oh|ten|fifteen|twenty|thirty|forty|fifty)\b)", Options)]
    private static partial Regex WordHyphen();

    [GeneratedRegex(TimeOfDayPatterns.Middle, Options)]
    private static partial Regex Middle();

    [GeneratedRegex(TimeOfDayPatterns.Shifted, Options)]
    private static partial Regex Shifted();

    [GeneratedRegex(TimeOfDayPatterns.HalfHour, Options)]
    private static partial Regex HalfHour();

    [GeneratedRegex(TimeOfDayPatterns.Full, Options)]
    private static partial Regex Full();

    [GeneratedRegex(TimeOfDayPatterns.Joined, Options)]
    private static partial Regex Joined();

    [GeneratedRegex(TimeOfDayPatterns.Hundred, Options)]
    private static partial Regex Hundred();

    [GeneratedRegex(TimeOfDayPatterns.Bare, Options)]
    private static partial Regex Bare();

    [GeneratedRegex(TimeOfDayPatterns.Counts, Options)]
    private static partial Regex Counts();

    [GeneratedRegex(TimeOfDayPatterns.Around, Options)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?:\d{1,2}\s*(?:-|/|or|and|to|till|until)\s*;)|(?:;\s*(?:-|/|or|and|to|till|until)\s*\d)", Options)]
    private static partial Regex SecondHour();
}
