using System.Text;

namespace PelvicBot.Catalog.Yaml;

/// <summary>The <c>{names}</c> in a text that the coach fills.</summary>
public static class Placeholders
{
    /// <summary>In order; one that is never closed is none.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            if (text.IndexOf('}', open) is var close and > 0)
            {
                yield return text[(open + 1)..close];
            }
        }
    }

    /// <summary>The text with its placeholders filled, in one go: what a value has in braces stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="find">The value of a name; null leaves the placeholder as it is written.</param>
    public static string Fill(string text, Func<string, string?> find)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        while (open >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            var name = text[(open + 1)..close];
            filled.Append(text, from, open - from).Append(find(name) ?? $"{{{name}}}");
            from = close + 1;
            open = text.IndexOf('{', from);
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
