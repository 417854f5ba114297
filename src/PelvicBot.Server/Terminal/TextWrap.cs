namespace PelvicBot.Server.Terminal;

/// <summary>Breaks what is said between words, so that no window breaks it within one.</summary>
public static class TextWrap
{
    private const string Indent = "  ";
    private const string Gap = "  ";

    /// <param name="text">One or several lines.</param>
    /// <param name="columns">The most characters in a line; null for as many as there are. A longer word has a line of its own.</param>
    public static string Prose(string text, int? columns) => columns is { } most
        ? string.Join(Environment.NewLine, text.Split('\n').SelectMany(line => Lines(line.Split(' '), " ", most)))
        : text;

    /// <summary>Indented, and none torn apart that fits a line.</summary>
    /// <inheritdoc cref="Prose"/>
    public static string Parts(IReadOnlyList<string> parts, int? columns) => columns is { } most
        ? string.Join(Environment.NewLine, Lines(parts, Gap, most - Indent.Length).Select(line => Indent + Prose(line, most - Indent.Length).ReplaceLineEndings(Environment.NewLine + Indent)))
        : Indent + string.Join(Gap, parts);

    private static IEnumerable<string> Lines(IEnumerable<string> parts, string gap, int most)
    {
        string? line = null;
        foreach (var part in parts)
        {
            if (line is not null && line.Length + gap.Length + part.Length > most)
            {
                yield return line;
                line = null;
            }

            line = line is null ? part : line + gap + part;
        }

        yield return line ?? "";
    }
}
