using System.Buffers;

namespace PelvicBot.Conversations.Turns;

/// <summary>Takes control characters out of what people type: they are no words, and they can hide what a text says.</summary>
public static class TextCleaner
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not ('\n' or '\t')).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        // Direction overrides and isolates, and the byte order mark.
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF',
    ]);

    /// <summary>The text without control characters other than line feed and tab; the same instance when there are none.</summary>
    public static string? Clean(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(Unwanted) < 0)
        {
            return text;
        }

        return string.Concat(text.Where(letter => !Unwanted.Contains(letter)));
    }
}
