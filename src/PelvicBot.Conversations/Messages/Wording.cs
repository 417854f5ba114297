using PelvicBot.Catalog.Yaml;

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
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var given = values.ToArray();
        return Placeholders.Fill(text, name => Array.Find(given, v => v.Name == name).Value
            ?? otherwise(name)
            ?? throw new KeyNotFoundException($"No value for the placeholder '{{{name}}}'."));
    }
}
