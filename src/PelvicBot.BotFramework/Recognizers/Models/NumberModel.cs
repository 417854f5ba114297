using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>English numbers in running text, as Microsoft.Recognizers.Text finds them. Never throws.</summary>
public static class NumberModel
{
    /// <summary>Every number of the text from left to right, none overlapping.</summary>
    public static IReadOnlyList<NumberResult> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var grammar = new NumberGrammar(text);
        var spans = new List<NumberSpan>();
        for (var at = 0; at < grammar.Tokens.Count; at++)
        {
            if (grammar.Longest(at) is { } span)
            {
                if (!IsPronoun(grammar, span))
                {
                    spans.Add(span);
                }

                at = span.Next - 1;
            }
        }

        return Merge(grammar, spans).Select(s => Result(grammar, text, s)).ToList();
    }

    private static bool IsPronoun(NumberGrammar grammar, NumberSpan span) =>
        span.Next == span.First + 1 && grammar.Integers.Word(span.First) == "one"
        && grammar.Integers.Word(span.First - 1) is { } before && NumberWords.Pointers.Contains(before);

    /// <summary>
    /// Reads digits with round words together: "3 hundred and 21" is 321, while "3 hundred and 2 hundred" stays two numbers,
    /// because each part must be less than the round word before it.
    /// </summary>
    private static List<NumberSpan> Merge(NumberGrammar grammar, List<NumberSpan> spans)
    {
        var merged = new List<NumberSpan>();
        for (var i = 0; i < spans.Count;)
        {
            var end = i + 1;
            while (end < spans.Count && IsNext(grammar, spans[end - 1], spans[end]))
            {
                end++;
            }

            var chain = spans[i..end];
            i = end;
            if (chain.Count == 1 || !chain.Any(s => s.IsLiteralRound))
            {
                merged.AddRange(chain);
                continue;
            }

            var first = merged.Count;
            foreach (var part in chain)
            {
                if (merged.Count > first && merged[^1].LastRound > part.Value && part is { Value: > 0, IsSigned: false })
                {
                    merged[^1] = merged[^1] with { Next = part.Next, Value = merged[^1].Value + part.Value, LastRound = part.LastRound };
                }
                else
                {
                    merged.Add(part with { Kind = NumberKind.Compound });
                }
            }
        }

        return merged;
    }

    private static bool IsNext(NumberGrammar grammar, NumberSpan left, NumberSpan right) =>
        left.Kind == NumberKind.Plain && right.Kind == NumberKind.Plain
        && (right.First == left.Next || (right.First == left.Next + 1 && grammar.Integers.Word(left.Next) == "and"));

    private static NumberResult Result(NumberGrammar grammar, string text, NumberSpan span)
    {
        var start = grammar.Tokens[span.First].Start;
        var end = grammar.Tokens[span.Next - 1].End;
        return new(text[start..end].ToLowerInvariant(), start, end - 1, span.Value, span.Kind);
    }
}
