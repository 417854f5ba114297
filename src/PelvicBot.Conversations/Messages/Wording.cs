using System.Text;

namespace PelvicBot.Conversations.Messages;

/// <summary>Fills the <c>{placeholders}</c> of a catalogue text.</summary>
public static class Wording
{
    /// <param name="text">The text.</param>
    /// <param name="values">Names and values.</param>
    /// <param name="otherwise">Asked for a name that <paramref name="values"/> lack.</param>
    /// <exception cref="KeyNotFoundException">The text has a placeholder that nobody gave a value for: a fault of the code or the content.</exception>
    public static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values, Func<string, string?> otherwise)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        while (open >= 0)
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(text, from, open - from).Append(ValueOf(text.AsSpan(open + 1, close - open - 1), values, otherwise));
            from = close + 1;
            open = text.IndexOf('{', from);
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values, Func<string, string?> otherwise)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return otherwise(name.ToString()) ?? throw new KeyNotFoundException($"No value for the placeholder '{{{name}}}'.");
    }
}
