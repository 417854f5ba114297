using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>
/// Every way to read tokens from a place on as a whole number or an ordinal in words. All readings are given, because a
/// fraction needs the shorter ones ("three twenty firsts" is 3/21).
/// </summary>
internal sealed class IntegerGrammar(IReadOnlyList<NumberToken> tokens)
{
    public List<WholeNumber> Wholes(int start)
    {
        var found = new List<WholeNumber>();
        Walk(start, [], long.MaxValue, found);
        return found;
    }

    public List<OrdinalNumber> Ordinals(int start)
    {
        var found = new List<OrdinalNumber>();
        var wholes = Wholes(start);
        Basic(start, 0, long.MaxValue, found);
        foreach (var whole in wholes.Where(w => w.LastRound > 0))
        {
            Basic(whole.Next, whole.Value, whole.LastRound, found);
            if (Word(whole.Next) == "and")
            {
                Basic(whole.Next + 1, whole.Value, whole.LastRound, found);
            }
        }

        foreach (var whole in wholes)
        {
            if (RoundAt(whole.Next) is { } round)
            {
                found.Add(new(whole.Next + 1, whole.Value * round.Value, round.IsPlural));
            }
        }

        if (RoundAt(start) is { } bare)
        {
            found.Add(new(start + 1, bare.Value, bare.IsPlural, IsBareRound: true));
        }

        return found;
    }

    /// <summary>The word at a token, or null when there is another kind of token.</summary>
    public string? Word(int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == NumberTokenKind.Word ? tokens[at].Text : null;

    public bool IsHyphen(int at) => at >= 0 && at < tokens.Count && tokens[at] is { Kind: NumberTokenKind.Symbol, Text: "-" };

    private void Walk(int at, List<(long Value, bool IsRound)> before, long below, List<WholeNumber> found)
    {
        foreach (var (next, value, isArticle) in Units(at).Where(u => u.Value < below))
        {
            var terms = new List<(long Value, bool IsRound)>(before) { (value, false) };
            if (!isArticle)
            {
                Add(next, terms, 0, value, found);
            }

            for (var end = next; Word(end) is { } word && NumberWords.Rounds.TryGetValue(word, out var round);)
            {
                terms.Add((round, true));
                end++;
                Add(end, terms, round, value, found);
                Walk(end, terms, round, found);
                if (Word(end) == "and")
                {
                    Walk(end + 1, terms, round, found);
                }
            }
        }
    }

    private static void Add(int next, List<(long Value, bool IsRound)> terms, long lastRound, int lastUnit, List<WholeNumber> found)
    {
        var value = Evaluate(terms, 0, terms.Count);
        if (!double.IsNaN(value))
        {
            found.Add(new(next, value, lastRound, lastUnit));
        }
    }

    /// <summary>What stands before the greatest round word times it, and what follows it; not a number when it comes twice.</summary>
    private static double Evaluate(List<(long Value, bool IsRound)> terms, int from, int to)
    {
        if (from == to)
        {
            return 0;
        }

        var greatest = -1;
        for (var i = from; i < to; i++)
        {
            if (terms[i].IsRound && greatest >= 0 && terms[i].Value == terms[greatest].Value)
            {
                return double.NaN;
            }

            if (terms[i].IsRound && (greatest < 0 || terms[i].Value > terms[greatest].Value))
            {
                greatest = i;
            }
        }

        return greatest < 0
            ? terms[from].Value
            : (Evaluate(terms, from, greatest) * terms[greatest].Value) + Evaluate(terms, greatest + 1, to);
    }

    private IEnumerable<(int Next, int Value, bool IsArticle)> Units(int at)
    {
        if (Word(at) is not { } word)
        {
            yield break;
        }

        if (word is "a" or "an")
        {
            yield return (at + 1, 1, true);
        }
        else if (NumberWords.Ones.TryGetValue(word, out var value) || NumberWords.Teens.TryGetValue(word, out value))
        {
            yield return (at + 1, value, false);
        }
        else if (NumberWords.Tens.TryGetValue(word, out value))
        {
            yield return (at + 1, value, false);
            var ones = IsHyphen(at + 1) || Word(at + 1) == "and" ? at + 2 : at + 1;
            if (Word(ones) is { } digit && NumberWords.Ones.TryGetValue(digit, out var one) && one > 0)
            {
                yield return (ones + 1, value + one, false);
            }
        }
    }

    private void Basic(int at, double before, long below, List<OrdinalNumber> found)
    {
        if (BasicAt(at) is { } basic && basic.Value < below)
        {
            found.Add(new(at + 1, before + basic.Value, basic.IsPlural));
        }

        if (Word(at) is { } word && NumberWords.Tens.TryGetValue(word, out var tens))
        {
            var next = IsHyphen(at + 1) ? at + 2 : at + 1;
            if (BasicAt(next) is { Value: < 10 } ones && tens < below)
            {
                found.Add(new(next + 1, before + tens + ones.Value, ones.IsPlural));
            }
        }
    }

    private (long Value, bool IsPlural)? BasicAt(int at) =>
        Word(at) is not { } word ? null
        : OrdinalWords.Basic.TryGetValue(word, out var value) ? (value, false)
        : word.EndsWith('s') && OrdinalWords.Basic.TryGetValue(word[..^1], out value) ? (value, true)
        : null;

    private (long Value, bool IsPlural)? RoundAt(int at) =>
        Word(at) is not { } word ? null
        : OrdinalWords.Rounds.TryGetValue(word, out var value) ? (value, false)
        : word.EndsWith('s') && OrdinalWords.Rounds.TryGetValue(word[..^1], out value) ? (value, true)
        : null;
}
