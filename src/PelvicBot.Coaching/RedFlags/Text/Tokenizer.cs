using System.Globalization;

namespace PelvicBot.Coaching.RedFlags.Text;

/// <summary>
/// Cuts a message into words. Apostrophes vanish, hyphens and slashes part words, "&amp;" is "and", "38.5C" is "38.5" and "c",
/// "35+2" (weeks and days of a pregnancy) is "35", "weeks" and "gone", a lone symbol such as an emoji is a word of its own.
/// </summary>
internal static class Tokenizer
{
    /// <summary>"4+3" is a Gleason score.</summary>
    private const int FewestWeeks = 6;

    private const int MostWeeks = 42;

    /// <param name="text">The message.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="most">Stops after so many words.</param>
    /// <param name="isWord">Words that hold digits and must stay whole ("2nite").</param>
    /// <param name="tokens">Receives the words.</param>
    /// <returns>Where it stopped.</returns>
    public static int Cut(string text, int from, int most, Func<string, bool>? isWord, List<Token> tokens)
    {
        Span<char> buffer = stackalloc char[64];
        var pause = tokens.Count == 0 ? Pause.None : Pause.Sentence;
        var i = from;
        while (i < text.Length && tokens.Count < most)
        {
            var c = Letters.Fold(text[i]);
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetter(c))
            {
                i = CutWord(text, i, buffer, pause, isWord, tokens);
                pause = Pause.None;
                continue;
            }

            if (c is '&' or '°' || char.IsSurrogate(c))
            {
                var length = char.IsSurrogate(c) && i + 1 < text.Length ? 2 : 1;
                var word = c switch { '&' => "and", '°' => "degrees", _ => text.Substring(i, length) };
                tokens.Add(new Token(word, double.NaN, i, i + length, pause));
                pause = Pause.None;
                i += length;
                continue;
            }

            pause = Max(pause, PauseOf(text, i, c));
            i++;
        }

        return i;
    }

    private static Pause PauseOf(string text, int i, char c) => c switch
    {
        '.' when i + 1 < text.Length && text[i + 1] == '.' || i > 0 && text[i - 1] == '.' => Pause.Comma,
        '.' or '!' or '?' or ';' or '\n' => Pause.Sentence,
        ',' or ':' or '(' or ')' or '\u2014' => Pause.Comma,
        '-' when i > 0 && text[i - 1] == ' ' => Pause.Comma,
        _ => Pause.None,
    };

    private static int CutWord(string text, int i, Span<char> buffer, Pause pause, Func<string, bool>? isWord, List<Token> tokens)
    {
        var start = i;
        var length = 0;
        var digits = 0;
        for (; i < text.Length; i++)
        {
            var c = Letters.Fold(text[i]);
            if (c is '\0' or '\'')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c) && !IsInNumber(text, i, c, length, digits))
            {
                break;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (length < buffer.Length)
            {
                buffer[length++] = c;
            }
        }

        var word = new string(buffer[..length]);
        if (digits > 0 && (isWord is null || !char.IsLetter(word[^1]) || !isWord(word)))
        {
            AddNumber(word, start, i, pause, tokens);
        }
        else if (word == "w" && i + 1 < text.Length && text[i] == '/' && Letters.Fold(text[i + 1]) == 'o' &&
            (i + 2 == text.Length || text[i + 2] == ' '))
        {
            tokens.Add(new Token("without", double.NaN, start, i + 2, pause));
            return i + 2;
        }
        else if (length > 0)
        {
            AddWord(word, start, i, pause, tokens);
        }

        return i;
    }

    /// <summary>Points and commas between digits belong to a number ("38.5"), and so does what follows a plus ("35+2").</summary>
    private static bool IsInNumber(string text, int i, char c, int length, int digits) =>
        c is '.' or '+' && length > 0 && digits == length && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static void AddWord(string word, int start, int end, Pause pause, List<Token> tokens)
    {
        var value = NumberWords.Of(word);
        if (value is > 0 and < 10 && pause == Pause.None && tokens.Count > 0 && tokens[^1] is { Number: >= 20 and <= 90 } tens &&
            tens.Number % 10 == 0 && NumberWords.Of(tens.Word) > 0)
        {
            tokens[^1] = tens with { Number = tens.Number + value, End = end };
            return;
        }

        tokens.Add(new Token(word, value > 0 ? value : double.NaN, start, end, pause));
    }

    private static void AddNumber(string word, int start, int end, Pause pause, List<Token> tokens)
    {
        var at = 0;
        while (at < word.Length)
        {
            var isDigit = char.IsAsciiDigit(word[at]);
            var stop = at;
            while (stop < word.Length && (char.IsAsciiDigit(word[stop]) || word[stop] is '.' or '+') == isDigit)
            {
                stop++;
            }

            var part = word[at..stop];
            var plus = part.IndexOf('+', StringComparison.Ordinal);
            var figure = plus > 0 ? part[..plus] : part;
            var number = isDigit && double.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value
                : double.NaN;
            if (plus > 0 && number is >= FewestWeeks and <= MostWeeks && part[plus..] is ['+', >= '0' and <= '6'])
            {
                tokens.Add(new Token(figure, number, start, end, at == 0 ? pause : Pause.None));
                tokens.Add(new Token("weeks", double.NaN, start, end, Pause.None));
                tokens.Add(new Token("gone", double.NaN, start, end, Pause.None));
            }
            else
            {
                tokens.Add(new Token(part, number, start, end, at == 0 ? pause : Pause.None));
            }

            at = stop;
        }
    }

    private static Pause Max(Pause a, Pause b) => a > b ? a : b;
}
