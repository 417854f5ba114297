using System.Globalization;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>One amount of one unit, from a token on: "3h", "an hour and a half", "couple of weeks", "all-day".</summary>
internal sealed class DurationGrammar(string text)
{
    private const int Few = 3;
    private readonly NumberGrammar numbers = new(text);

    public IReadOnlyList<NumberToken> Tokens => numbers.Tokens;

    public DurationPart? Longest(int at)
    {
        DurationPart? best = null;
        foreach (var part in Parts(at).Where(p => best is null || p.End > best.End))
        {
            best = part;
        }

        return best;
    }

    public string? Word(int at) => numbers.Integers.Word(at);

    private IEnumerable<DurationPart> Parts(int at)
    {
        if (Tokens[at].Kind == NumberTokenKind.Attached && Attached(at) is { } attached)
        {
            yield return attached;
        }

        foreach (var part in Worded(at))
        {
            yield return part;
        }

        foreach (var (next, value) in numbers.Plain(at))
        {
            foreach (var part in Counted(at, next, value))
            {
                yield return part;
            }
        }
    }

    /// <summary>A number with its unit behind it, with "and a half" before the unit or after it.</summary>
    private IEnumerable<DurationPart> Counted(int first, int next, double value)
    {
        if (Half(next) is { } before && Unit(before.Next) is { } halved)
        {
            yield return Part(first, halved.Next, value + before.Value, halved.Unit);
        }

        var unitAt = numbers.Integers.IsHyphen(next) ? next + 1 : next;
        if (Unit(unitAt) is { } unit)
        {
            yield return WithHalf(first, unit.Next, value, unit.Unit);
        }
    }

    private IEnumerable<DurationPart> Worded(int at)
    {
        var word = Word(at);
        if (word is "a" or "an" or "another" or "half")
        {
            var article = word is "half" ? at : at + 1;
            var isHalf = Word(article) == "half";
            var unitAt = isHalf ? article + 1 : article;
            if (isHalf && Word(unitAt) is "a" or "an")
            {
                unitAt++;
            }

            if (Unit(unitAt) is { } unit)
            {
                yield return isHalf ? Part(at, unit.Next, 0.5, unit.Unit) : WithHalf(at, unit.Next, 1, unit.Unit);
            }
        }

        if (word is not null && DurationWords.Wholes.Contains(word))
        {
            var unitAt = numbers.Integers.IsHyphen(at + 1) ? at + 2 : at + 1;
            if (Word(unitAt) is { } name && DurationWords.Calendar.Contains(name))
            {
                yield return Part(at, unitAt + 1, 1, DurationWords.Units[name]);
            }
        }

        if (Inexact(at) is { } inexact && Unit(inexact.Next) is { } few)
        {
            yield return Part(at, few.Next, inexact.Value, few.Unit);
        }
    }

    // "a few", "few", "some", "several"; "a couple of", "couple of", "couple"
    private (int Next, double Value)? Inexact(int at)
    {
        var next = Word(at) == "a" ? at + 1 : at;
        return Word(next) switch
        {
            "few" => (next + 1, Few),
            "some" or "several" when next == at => (next + 1, Few),
            "couple" => (Word(next + 1) == "of" ? next + 2 : next + 1, 2),
            _ => null,
        };
    }

    private (int Next, double Value)? Half(int at)
    {
        if (Word(at) != "and")
        {
            return null;
        }

        var next = Word(at + 1) is "a" or "an" ? at + 2 : at + 1;
        return Word(next) switch
        {
            "half" => (next + 1, 0.5),
            "quarter" => (next + 1, 0.25),
            _ => null,
        };
    }

    private DurationPart WithHalf(int first, int next, double value, DurationUnit unit) =>
        Half(next) is { } half && Unit(half.Next) is null
            ? Part(first, half.Next, value + half.Value, unit)
            : Part(first, next, value, unit);

    private (int Next, DurationUnit Unit)? Unit(int at)
    {
        if (Word(at) is not { } word)
        {
            return null;
        }

        if (DurationWords.Business.Contains(word) && Word(at + 1) is "day" or "days")
        {
            return (at + 2, DurationWords.BusinessDays);
        }

        return word != "s" && DurationWords.Units.TryGetValue(word, out var unit) ? (at + 1, unit) : null;
    }

    // "3h", "3.5years", "20mins"
    private DurationPart? Attached(int at)
    {
        var token = Tokens[at];
        var letters = token.Text.Length;
        while (letters > 0 && char.IsLetter(token.Text[letters - 1]))
        {
            letters--;
        }

        return DurationWords.Units.TryGetValue(token.Text[letters..], out var unit)
            && double.TryParse(token.Text[..letters], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? WithHalf(at, at + 1, value, unit)
            : null;
    }

    private DurationPart Part(int first, int next, double amount, DurationUnit unit) =>
        new(first, next, Tokens[first].Start, Tokens[next - 1].End, amount, unit);
}
