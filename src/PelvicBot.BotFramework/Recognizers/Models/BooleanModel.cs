using System.Globalization;
using PelvicBot.BotFramework.Recognizers.Words;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>
/// Yes or no from a closed list of words and hands, as Microsoft.Recognizers.Text finds them: one result at most, the one
/// with the most tokens, the earliest among equals. Dialogs use YesNoRecognizer, which knows how people answer.
/// </summary>
public static class BooleanModel
{
    private const double LeastScore = 0.4;

    public static IReadOnlyList<BooleanResult> Recognize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Tokens(text);
        (int First, int Count, bool Value)? best = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var (words, value) in BooleanWords.False.Select(w => (w, false)).Concat(BooleanWords.True.Select(w => (w, true))))
            {
                var count = Match(text, tokens, at, words);
                if (count > (best?.Count ?? 0))
                {
                    best = (at, count, value);
                }
            }
        }

        if (best is not { } found)
        {
            return [];
        }

        var start = tokens[found.First].Start;
        var end = tokens[found.First + found.Count - 1].End;
        var score = LeastScore + ((1 - LeastScore) * found.Count / tokens.Count);
        return [new(text[start..end], start, end - 1, found.Value, score)];
    }

    private static int Match(string text, List<(string Text, int Start, int End)> tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return 0;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[at + i].Text != words[i] || (i > 0 && !string.IsNullOrWhiteSpace(text[tokens[at + i - 1].End..tokens[at + i].Start])))
            {
                return 0;
            }
        }

        var isHand = !char.IsAsciiLetter(words[0][0]);
        var next = at + words.Length;
        return isHand && next < tokens.Count && BooleanWords.SkinTones.Contains(tokens[next].Text) ? words.Length + 1 : words.Length;
    }

    /// <summary>Words, and each emoji (and each skin tone) by itself; other signs only separate.</summary>
    private static List<(string Text, int Start, int End)> Tokens(string text)
    {
        var tokens = new List<(string Text, int Start, int End)>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end == at)
            {
                end = at + (char.IsSurrogatePair(text, at) ? 2 : 1);
                if (end - at == 1 && char.GetUnicodeCategory(text[at]) != UnicodeCategory.OtherSymbol)
                {
                    at = end;
                    continue;
                }
            }

            tokens.Add((text[at..end].ToLowerInvariant(), at, end));
            at = end;
        }

        return tokens;
    }
}
