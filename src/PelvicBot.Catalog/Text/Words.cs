namespace PelvicBot.Catalog.Text;

/// <summary>Splits a text into lower-case words as the search sees them.</summary>
public static class Words
{
    /// <summary>
    /// Letters and digits make words; an apostrophe inside one is dropped with a possessive s (<c>what's</c> reads <c>what</c>,
    /// <c>don't</c> reads <c>dont</c>), a slash between digits is kept (<c>2/10</c>), <c>5min</c> reads <c>5 min</c>, and a percent sign is a word.
    /// </summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>(16);
        Span<char> word = stackalloc char[64];
        var length = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? char.ToLowerInvariant(text[i]) : ' ';
            if (letter is '\'' or '\u2019' or '\u2018' or '`' && length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                if (char.ToLowerInvariant(text[i + 1]) == 's' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])))
                {
                    i++;
                }

                continue;
            }

            var slash = letter == '/' && length > 0 && char.IsDigit(word[length - 1]) && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            var digitThenLetter = length > 0 && char.IsDigit(word[length - 1]) && char.IsLetter(letter);
            if ((!char.IsLetterOrDigit(letter) && !slash) || digitThenLetter || length == word.Length)
            {
                if (length > 0)
                {
                    words.Add(new string(word[..length]));
                    length = 0;
                }
            }

            if (char.IsLetterOrDigit(letter) || slash)
            {
                word[length++] = letter;
            }
            else if (letter == '%')
            {
                words.Add("percent");
            }
        }

        return words;
    }
}
