using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Wording;

/// <summary>Words that members must never read, with the reason.</summary>
public sealed record ForbiddenWords
{
    public required ItemInfo Info { get; init; }

    /// <summary>Words and runs of words; <c>*</c> ends a beginning of a word; a sign such as <c>!</c> stands for itself.</summary>
    public required ImmutableArray<string> Words { get; init; }

    public required string Because { get; init; }

    /// <summary>What to say instead.</summary>
    public required string Instead { get; init; }

    /// <summary>Ids of items that may say it, with the reason.</summary>
    public required ImmutableArray<ForbiddenWordsException> Exceptions { get; init; }

    private (string Written, string[] Parts)[]? _phrases;

    /// <summary>Each as it is written and as words; a sign has none, and one with <c>*</c> ends in it.</summary>
    internal (string Written, string[] Parts)[] Phrases =>
        _phrases ??= [.. Words.Select(w => (w, w.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).ToArray()))];

    /// <summary>The first of the words that the text says, or null.</summary>
    public string? FoundIn(string text) => FoundIn(text, Catalog.Text.Words.Of(text));

    /// <param name="text">The text.</param>
    /// <param name="said">Its words, split once for all that is looked for.</param>
    public string? FoundIn(string text, IReadOnlyList<string> said)
    {
        foreach (var (written, parts) in Phrases)
        {
            if (parts.Length == 0 ? text.Contains(written, StringComparison.Ordinal) : Says(said, parts))
            {
                return written;
            }
        }

        return null;
    }

    internal static bool StandsAt(IReadOnlyList<string> said, int at, string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (at + i == said.Count || !Fits(said[at + i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Says(IReadOnlyList<string> said, string[] parts)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (StandsAt(said, at, parts))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Parts(string word) =>
        word.EndsWith('*') ? [Catalog.Text.Words.Of(word).First() + "*"] : Catalog.Text.Words.Of(word);

    private static bool Fits(string said, string wanted) =>
        wanted[^1] == '*' ? said.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : said == wanted;
}
