using System.Globalization;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>English durations in running text, as Microsoft.Recognizers.Text finds them. Never throws.</summary>
public static class DurationParser
{
    /// <summary>Every duration of the text from left to right; neighbours of different units are one ("2 days 1 month").</summary>
    public static IReadOnlyList<DurationResult> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var grammar = new DurationGrammar(text);
        var found = new List<DurationResult>();
        for (var at = 0; at < grammar.Tokens.Count; at++)
        {
            if (grammar.Longest(at) is not { } first)
            {
                continue;
            }

            var parts = new List<DurationPart> { first };
            while (Following(grammar, parts) is { } more)
            {
                parts.Add(more);
            }

            found.Add(Result(text, grammar, parts));
            at = parts[^1].Next - 1;
        }

        return found;
    }

    private static DurationPart? Following(DurationGrammar grammar, List<DurationPart> parts)
    {
        var next = parts[^1].Next;
        while (next < grammar.Tokens.Count && grammar.Tokens[next].Text is "," or "and")
        {
            next++;
        }

        return next < grammar.Tokens.Count && grammar.Longest(next) is { } part && parts.TrueForAll(p => p.Unit != part.Unit) ? part : null;
    }

    private static DurationResult Result(string text, DurationGrammar grammar, List<DurationPart> parts)
    {
        var (start, first) = (parts[0].Start, parts[0].First);
        var modifier = grammar.Word(first - 1) == "than" && grammar.Word(first - 2) is "less" or "more" ? grammar.Word(first - 2) : null;
        if (modifier is not null)
        {
            start = grammar.Tokens[first - 2].Start;
        }

        var date = "";
        var clock = "";
        foreach (var part in parts.OrderByDescending(p => p.Unit.Seconds))
        {
            var written = (part.Amount * part.Unit.Times).ToString(CultureInfo.InvariantCulture) + part.Unit.Letter;
            (date, clock) = part.Unit.IsClock ? (date, clock + written) : (date + written, clock);
        }

        var timex = "P" + date + (clock.Length > 0 ? "T" + clock : "");
        var seconds = parts.Sum(p => p.Amount * p.Unit.Seconds);
        return new(text[start..parts[^1].End], start, timex, seconds, modifier);
    }
}
