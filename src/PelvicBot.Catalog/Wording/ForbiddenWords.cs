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

    /// <summary>The first of the words that the text says, or null.</summary>
    public string? FoundIn(string text)
    {
        var said = Catalog.Text.Words.Of(text);
        return Words.FirstOrDefault(w => Says(text, said, w));
    }

    private static bool Says(string text, List<string> said, string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts).ToList();
        if (wanted.Count == 0)
        {
            return text.Contains(words, StringComparison.Ordinal);
        }

        return Enumerable.Range(0, Math.Max(0, said.Count - wanted.Count + 1)).Any(at => wanted.Index().All(w => Fits(said[at + w.Index], w.Item)));
    }

    private static IEnumerable<string> Parts(string word) =>
        word.EndsWith('*') ? [Catalog.Text.Words.Of(word).First() + "*"] : Catalog.Text.Words.Of(word);

    private static bool Fits(string said, string wanted) =>
        wanted.EndsWith('*') ? said.StartsWith(wanted[..^1], StringComparison.Ordinal) : said == wanted;
}
