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

    /// <summary>The word that each begins with, or the beginning of one with <c>*</c>; null for a sign.</summary>
    internal IEnumerable<string?> FirstParts => Phrases.Select(p => p.Parts.FirstOrDefault());

    private (string Written, string[] Parts)[] Phrases =>
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

    private static bool Says(IReadOnlyList<string> said, string[] parts)
    {
        for (var at = 0; at + parts.Length <= said.Count; at++)
        {
            var length = 0;
            while (length < parts.Length && Fits(said[at + length], parts[length]))
            {
                length++;
            }

            if (length == parts.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Parts(string word) =>
        word.EndsWith('*') ? [Catalog.Text.Words.Of(word).First() + "*"] : Catalog.Text.Words.Of(word);

    internal static bool Fits(string said, string wanted) =>
        wanted[^1] == '*' ? said.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : said == wanted;
}
