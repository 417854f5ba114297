using System.Globalization;
using System.Text.RegularExpressions;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers;

/// <summary>
/// A whole number on a scale from what a member typed: "about a 3 i guess", "three out of ten", "2-3" (the higher). Numbers
/// of something else ("for 3 days", "at 9 o'clock") are not the answer.
/// </summary>
public static partial class ScaleRecognizer
{
    private static readonly char[] ClauseEnds = [',', ';', '.', '(', ')'];

    /// <summary>Null when nothing, or nothing certain, was said: no number, several that differ, only a bound ("4 or more").</summary>
    /// <param name="words">Phrases worth a value on this scale ("no pain": 0), in lower case; they come from content.</param>
    /// <exception cref="ArgumentOutOfRangeException">min is not below max.</exception>
    public static ScaleReading? Read(string text, int min, int max, IReadOnlyDictionary<string, int>? words = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(min, max);
        var normal = Utterance.Normalize(text);
        if (words is not null && words.TryGetValue(normal, out var worded))
        {
            return new(worded, normal);
        }

        var digits = ScaleName().Replace(SpokenNumbers.ToDigits(normal), "").Trim();
        if (normal.Length == 0 || Utterance.OpensLikeQuestion(normal))
        {
            return null;
        }

        var found = Numbers(digits, max, out var isUnsure);
        return isUnsure ? null
            : found.Count == 0 ? Worded(normal, words)
            : Choose(digits, found) is { } chosen ? Reading(chosen.Value, chosen.Shown, chosen.IsRange, min, max)
            : null;
    }

    private static List<Candidate> Numbers(string text, int max, out bool isUnsure)
    {
        var found = new List<Candidate>();
        isUnsure = false;
        var skipUntil = 0;
        foreach (Match match in Number().Matches(text))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var (before, after) = (text[..start], text[end..]);
            if (start < skipUntil || IsForeign(before, after))
            {
                continue;
            }

            isUnsure |= BoundBefore().IsMatch(before) || BoundAfter().IsMatch(after);
            if (OutOf().Match(after) is { Success: true } outOf)
            {
                var top = outOf.Groups["max"].Value;
                isUnsure |= top != max.ToString(CultureInfo.InvariantCulture);
                skipUntil = end + outOf.Length;
                end = skipUntil;
            }

            if (!Negated().IsMatch(before))
            {
                found.Add(new(Value(match), text[start..end], start, end));
            }
        }

        return found;
    }

    private static bool IsForeign(string before, string after) =>
        Foreign().IsMatch(after) || ForeignBefore().IsMatch(before) || (ClockBefore().IsMatch(before) && ClockAfter().IsMatch(after));

    private static double Value(Match match)
    {
        var digits = match.Groups["n"].Value + "." + (match.Groups["dec"] is { Success: true } dec ? dec.Value : "0");
        var value = double.Parse(digits, CultureInfo.InvariantCulture) + (match.Groups["half"].Success ? 0.5 : 0);
        return match.Groups["neg"].Success ? -value : value;
    }

    private static (double Value, string Shown, bool IsRange)? Choose(string text, List<Candidate> found)
    {
        if (found.TrueForAll(c => c.Value.Equals(found[0].Value)))
        {
            return (found[0].Value, found[0].Shown, false);
        }

        if (found.Count == 2 && Between().IsMatch(text[found[0].End..found[1].Start]))
        {
            var (first, second) = (found[0], found[1]);
            return Change().IsMatch(text[..first.Start])
                ? (second.Value, second.Shown, false)
                : (Math.Max(first.Value, second.Value), text[first.Start..second.End], true);
        }

        var clauses = found.Select((c, i) => (Number: c, Text: Clause(text, found, i))).ToList();
        var now = clauses.Where(c => NowNear().IsMatch(c.Text) && !ThenNear().IsMatch(c.Text)).ToList();
        var left = now.Count == 1 ? now : clauses.Where(c => !ThenNear().IsMatch(c.Text)).ToList();
        return left.Count == 1 ? (left[0].Number.Value, left[0].Number.Shown, false) : null;
    }

    // "was a 6 yesterday, now 2": the clause around a number tells whether it is of now or of then.
    private static string Clause(string text, List<Candidate> found, int index)
    {
        var masked = text.Replace(" but ", " ;   ").Replace(" and ", " ;   ");
        var from = index == 0 ? 0 : found[index - 1].End;
        var to = index + 1 == found.Count ? text.Length : found[index + 1].Start;
        var before = masked[from..found[index].Start];
        var after = masked[found[index].End..to];
        var (lastBreak, nextBreak) = (before.LastIndexOfAny(ClauseEnds), after.IndexOfAny(ClauseEnds));
        return before[(lastBreak + 1)..] + " " + (nextBreak >= 0 ? after[..nextBreak] : index + 1 == found.Count ? after : "");
    }

    private static ScaleReading? Worded(string normal, IReadOnlyDictionary<string, int>? words)
    {
        if (words is null)
        {
            return null;
        }

        foreach (var (phrase, value) in words.OrderByDescending(w => w.Key.Length))
        {
            var at = Utterance.IndexOfWords(normal, phrase);
            if (at >= 0 && !Negated().IsMatch(normal[..at]))
            {
                return new(value, phrase);
            }
        }

        return null;
    }

    private static ScaleReading Reading(double value, string shown, bool isRange, int min, int max)
    {
        var isOut = value < min || value > max;
        var rounded = (int)Math.Ceiling(Math.Clamp(value, min, max));
        return new(rounded, shown, isRange, !isOut && !double.IsInteger(value), isOut);
    }

    private sealed record Candidate(double Value, string Shown, int Start, int End);

    [GeneratedRegex(ScalePatterns.Number, RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(ScalePatterns.ScaleName, RegexOptions.ExplicitCapture)]
    private static partial Regex ScaleName();

    [GeneratedRegex(ScalePatterns.Foreign, RegexOptions.ExplicitCapture)]
    private static partial Regex Foreign();

    [GeneratedRegex(ScalePatterns.ForeignBefore, RegexOptions.ExplicitCapture)]
    private static partial Regex ForeignBefore();

    [GeneratedRegex(ScalePatterns.ClockBefore, RegexOptions.ExplicitCapture)]
    private static partial Regex ClockBefore();

    [GeneratedRegex(ScalePatterns.ClockAfter, RegexOptions.ExplicitCapture)]
    private static partial Regex ClockAfter();

    [GeneratedRegex(ScalePatterns.OutOf, RegexOptions.ExplicitCapture)]
    private static partial Regex OutOf();

    [GeneratedRegex(ScalePatterns.Negated, RegexOptions.ExplicitCapture)]
    private static partial Regex Negated();

    [GeneratedRegex(ScalePatterns.BoundBefore, RegexOptions.ExplicitCapture)]
    private static partial Regex BoundBefore();

    [GeneratedRegex(ScalePatterns.BoundAfter, RegexOptions.ExplicitCapture)]
    private static partial Regex BoundAfter();

    [GeneratedRegex(ScalePatterns.Between, RegexOptions.ExplicitCapture)]
    private static partial Regex Between();

    [GeneratedRegex(ScalePatterns.Change, RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(ScalePatterns.NowNear, RegexOptions.ExplicitCapture)]
    private static partial Regex NowNear();

    [GeneratedRegex(ScalePatterns.ThenNear, RegexOptions.ExplicitCapture)]
    private static partial Regex ThenNear();
}
