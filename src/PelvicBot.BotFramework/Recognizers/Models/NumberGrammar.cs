using System.Globalization;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>The longest number from a token on: plain, decimal, dozens, powers and fractions, with a sign.</summary>
internal sealed class NumberGrammar
{
    private readonly string text;
    private readonly FractionGrammar fractions;

    public NumberGrammar(string text)
    {
        this.text = text;
        Tokens = NumberLexer.Read(text);
        Integers = new(Tokens);
        fractions = new(Tokens, Integers);
    }

    public IReadOnlyList<NumberToken> Tokens { get; }

    public IntegerGrammar Integers { get; }

    public NumberSpan? Longest(int start)
    {
        if (Integers.Word(start) is { } word && NumberWords.Negatives.Contains(word))
        {
            return Unsigned(start + 1, -1) is { } negative ? negative with { First = start, IsSigned = true } : null;
        }

        if (Integers.IsHyphen(start))
        {
            return start + 1 < Tokens.Count && Tokens[start + 1].Kind != NumberTokenKind.Word && IsSign(start)
                && Unsigned(start + 1, -1) is { } negative
                ? negative with { First = start, IsSigned = true }
                : null;
        }

        return Unsigned(start, 1);
    }

    /// <summary>Every plain reading from a token on, for grammars in which a unit follows the number.</summary>
    public IEnumerable<(int Next, double Value)> Plain(int start)
    {
        if (fractions.Literal(start) is { } literal)
        {
            yield return (literal.Next, literal.Value);
        }

        if (start < Tokens.Count && Tokens[start].Kind == NumberTokenKind.FractionLiteral)
        {
            yield return (start + 1, Tokens[start].Value);
        }

        foreach (var whole in Integers.Wholes(start))
        {
            yield return (whole.Next, whole.Value);
            if (Point(whole) is { } point)
            {
                yield return point;
            }
        }
    }

    /// <summary>A minus is a sign unless a digit or a letter stands before it ("5-3", "SCP-173").</summary>
    private bool IsSign(int hyphen)
    {
        var at = Tokens[hyphen].Start - 1;
        if (at >= 0 && char.IsLetter(text[at]))
        {
            return false;
        }

        while (at >= 0 && char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at < 0 || !char.IsDigit(text[at]);
    }

    private NumberSpan? Unsigned(int start, int sign)
    {
        NumberSpan? best = null;
        foreach (var span in Spans(start, sign).Where(s => best is null || s.Next > best.Value.Next))
        {
            best = span;
        }

        return best is { } found && sign < 0 && Tokens[start].Kind != NumberTokenKind.PowerLiteral
            ? found with { Value = -found.Value }
            : best;
    }

    private IEnumerable<NumberSpan> Spans(int start, int sign)
    {
        if (start >= Tokens.Count)
        {
            yield break;
        }

        if (fractions.Longest(start) is { } fraction)
        {
            yield return fraction;
        }

        var token = Tokens[start];
        if (token.Kind == NumberTokenKind.PowerLiteral)
        {
            var value = token.Power is { } power ? Math.Pow(sign * power.Base, power.Exponent) : sign * token.Value;
            yield return new(start, start + 1, value, NumberKind.Power);
        }
        else if (token.Kind == NumberTokenKind.FractionLiteral)
        {
            yield return new(start, start + 1, token.Value, NumberKind.Fraction);
        }
        else if (fractions.Literal(start) is { } literal)
        {
            yield return new(start, literal.Next, literal.Value, NumberKind.Plain, literal.LastRound, literal.LastRound > 0);
            if (IsDozen(literal.Next))
            {
                yield return new(start, literal.Next + 1, literal.Value * 12, NumberKind.Plain);
            }
        }

        if (token.Text == "half" && Integers.Word(start + 1) == "a" && IsDozen(start + 2))
        {
            yield return new(start, start + 3, 6, NumberKind.Plain);
        }

        if (token.Text == "a" && IsDozen(start + 1))
        {
            yield return new(start, start + 2, 12, NumberKind.Plain);
        }

        foreach (var whole in Integers.Wholes(start))
        {
            yield return new(start, whole.Next, whole.Value, NumberKind.Plain, whole.LastRound);
            if (IsDozen(whole.Next))
            {
                // Only the last number is counted in dozens: "three hundred and two dozens" is 324.
                var dozens = whole.LastRound > 0 ? whole.Value * 12 : whole.Value + (11 * whole.LastUnit);
                yield return new(start, whole.Next + 1, dozens, NumberKind.Plain);
            }

            if (Point(whole) is { } point)
            {
                yield return new(start, point.Next, point.Value, NumberKind.Plain);
            }
        }
    }

    private bool IsDozen(int at) => Integers.Word(at) is { } word && NumberWords.Dozens.Contains(word);

    // "two hundred point zero three", "nought point eleven"
    private (int Next, double Value)? Point(WholeNumber whole)
    {
        if (Integers.Word(whole.Next) != "point")
        {
            return null;
        }

        var digits = "";
        var next = whole.Next + 1;
        while (Integers.Word(next) is { } word && NumberWords.Ones.TryGetValue(word, out var digit))
        {
            digits += digit.ToString(CultureInfo.InvariantCulture);
            next++;
        }

        if (digits.Length == 0)
        {
            var after = Integers.Wholes(next).OrderBy(w => w.Next).LastOrDefault();
            if (after.Next == 0)
            {
                return null;
            }

            (digits, next) = (after.Value.ToString("0", CultureInfo.InvariantCulture), after.Next);
        }

        var value = whole.Value.ToString("0", CultureInfo.InvariantCulture) + "." + digits;
        return (next, double.Parse(value, CultureInfo.InvariantCulture));
    }
}
