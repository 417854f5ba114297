using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>
/// Fractions in words. Where several readings end at the same word the longest denominator wins ("three twenty firsts" is
/// 3/21), and "and" makes a mixed number when what follows is less than one ("one hundred and three quarters" is 100.75,
/// "one hundred and thirty fifths" is 26).
/// </summary>
internal sealed class FractionGrammar(IReadOnlyList<NumberToken> tokens, IntegerGrammar integers)
{
    private const int LeastMultiplied = 1_000_000;

    /// <summary>The longest fraction from a token on, or null.</summary>
    public NumberSpan? Longest(int start)
    {
        NumberSpan? best = null;
        foreach (var span in Plural(start).Concat(Single(start)).Concat(Preposition(start)))
        {
            if (best is null || span.Next > best.Value.Next)
            {
                best = span;
            }
        }

        return best;
    }

    /// <summary>Digits, and the round words behind them if any: (next token, value, last round word).</summary>
    public (int Next, double Value, double LastRound)? Literal(int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != NumberTokenKind.Literal)
        {
            return null;
        }

        var (next, value, last) = (at + 1, tokens[at].Value, 0d);
        while (!tokens[at].IsMultiplied && integers.Word(next) is { } word && NumberWords.Rounds.TryGetValue(word, out var round))
        {
            (next, value, last) = (next + 1, value * round, round);
        }

        return (next, value, last);
    }

    // "two thirds", "one hundred and three quarters": the earliest denominator is the longest, so it comes first.
    private IEnumerable<NumberSpan> Plural(int start)
    {
        for (var under = start + 1; under < tokens.Count && under < start + 24; under++)
        {
            var over = integers.IsHyphen(under - 1) ? under - 1 : under;
            if (over <= start || (integers.Word(under - 1) is null && over == under) || IsInsideNumber(over, under))
            {
                continue;
            }

            var denominators = integers.Ordinals(under).Where(o => o.IsPlural).Select(o => (o.Next, o.Value)).ToList();
            if (integers.Word(under) is "halves" or "quarters")
            {
                denominators.Add((under + 1, OrdinalWords.Parts[integers.Word(under)!]));
            }

            foreach (var (next, denominator) in denominators)
            {
                if (Numerator(start, over, denominator) is { } parts)
                {
                    yield return Finish(start, next, parts.Whole, parts.WholeRound, parts.Over, denominator);
                }
            }
        }
    }

    /// <summary>The hyphen of "fifty-four" joins one number and does not divide two.</summary>
    private bool IsInsideNumber(int hyphen, int next) =>
        hyphen < next && integers.Word(hyphen - 1) is { } tens && NumberWords.Tens.ContainsKey(tens)
        && integers.Word(next) is { } ones && NumberWords.Ones.ContainsKey(ones);

    private (double Whole, double WholeRound, double Over)? Numerator(int start, int end, double denominator)
    {
        for (var and = end - 2; and > start; and--)
        {
            if (integers.Word(and) != "and")
            {
                continue;
            }

            foreach (var whole in WholeBefore(start, and, needsRound: true))
            {
                var over = integers.Wholes(and + 1).Where(w => w.Next == end).Select(w => (double?)w.Value).FirstOrDefault();
                if (over < denominator)
                {
                    return (whole.Value, whole.LastRound, over.Value);
                }
            }
        }

        foreach (var whole in integers.Wholes(start).Where(w => w.Next == end))
        {
            return (0, 0, whole.Value);
        }

        return null;
    }

    // "a fifth", "two and a half", "half", "half a million", "a quarter of a million".
    private IEnumerable<NumberSpan> Single(int start)
    {
        foreach (var (next, denominator) in SingleDenominator(start))
        {
            yield return Finish(start, next, 0, 0, 1, denominator);
        }

        foreach (var (next, whole, round) in Leading(start))
        {
            foreach (var (end, denominator) in SingleDenominator(next))
            {
                var span = Finish(start, end, whole, round, 1, denominator);
                if (tokens[start].Kind == NumberTokenKind.Word || round > 0 || span.LastRound > 0)
                {
                    yield return span;
                }
            }
        }

        if (integers.Word(start) == "half")
        {
            yield return Finish(start, start + 1, 0, 0, 1, 2);
        }

        if (integers.Word(start) == "quarter" && Finish(start, start + 1, 0, 0, 1, 4) is { LastRound: > 0 } quarter)
        {
            yield return quarter;
        }
    }

    private IEnumerable<(int Next, double Value, double LastRound)> Leading(int start)
    {
        for (var and = start + 1; and < tokens.Count && and < start + 24; and++)
        {
            if (integers.Word(and) == "and")
            {
                foreach (var whole in WholeBefore(start, and, needsRound: false))
                {
                    yield return (and + 1, whole.Value, whole.LastRound);
                }
            }
        }
    }

    private IEnumerable<(double Value, double LastRound)> WholeBefore(int start, int end, bool needsRound)
    {
        foreach (var whole in integers.Wholes(start).Where(w => w.Next == end))
        {
            yield return (whole.Value, whole.LastRound);
        }

        if (Literal(start) is { } literal && literal.Next == end && (literal.LastRound > 0 || !needsRound))
        {
            yield return (literal.Value, literal.LastRound);
        }
    }

    private IEnumerable<(int Next, double Denominator)> SingleDenominator(int article)
    {
        if (integers.Word(article) is not ("a" or "an" or "one"))
        {
            yield break;
        }

        var under = integers.IsHyphen(article + 1) ? article + 2 : article + 1;
        if (integers.Word(under) is not { } word || word is "first" or "second")
        {
            yield break;
        }

        if (word is "half" or "quarter")
        {
            yield return (under + 1, OrdinalWords.Parts[word]);
        }

        foreach (var ordinal in integers.Ordinals(under).Where(o => !o.IsPlural))
        {
            yield return (ordinal.Next, ordinal.Value);
        }
    }

    private NumberSpan Finish(int start, int next, double whole, double wholeRound, double over, double under)
    {
        var part = over / under;
        var round = next;
        if (integers.Word(round) == "of")
        {
            round++;
        }

        if (integers.Word(round) == "a")
        {
            round++;
        }

        if (integers.Word(round) is { } word && NumberWords.Rounds.TryGetValue(word, out var times))
        {
            // "one billion and a quarter million" against "five and a half million".
            var value = wholeRound > 0 ? whole + (part * times) : (whole + part) * times;
            return new(start, round + 1, value, NumberKind.Fraction, times);
        }

        // "six million and two thirds" is six and two thirds of a million.
        var total = wholeRound >= LeastMultiplied && over < 10 && under <= 10 ? whole + (part * wholeRound) : whole + part;
        return new(start, next, total, NumberKind.Fraction);
    }

    // "one over three"; "in" and "out of" only when the first is not the greater, because "8 in 5" is two numbers.
    private IEnumerable<NumberSpan> Preposition(int start)
    {
        foreach (var over in Operand(start))
        {
            var word = integers.Word(over.Next);
            var under = word is "over" or "in" ? over.Next + 1
                : word == "out" && integers.Word(over.Next + 1) == "of" ? over.Next + 2
                : -1;
            if (under < 0)
            {
                continue;
            }

            foreach (var below in Operand(under))
            {
                if (below.Value != 0 && (word == "over" || over.Value <= below.Value))
                {
                    yield return new(start, below.Next, over.Value / below.Value, NumberKind.Fraction);
                }
            }
        }
    }

    private IEnumerable<(int Next, double Value)> Operand(int at)
    {
        foreach (var whole in integers.Wholes(at))
        {
            yield return (whole.Next, whole.Value);
        }

        if (at < tokens.Count && tokens[at].Kind == NumberTokenKind.Literal && tokens[at].Text.All(char.IsAsciiDigit)
            && (at == 0 || tokens[at - 1].Text is not ("$" or "€" or "£")))
        {
            yield return (at + 1, tokens[at].Value);
        }
    }
}
