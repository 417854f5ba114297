using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PelvicBot.Catalog.Exercises;

/// <summary>The words of an exercise for one body and posture: placeholders filled, cut into messages of a readable length.</summary>
public static partial class ExerciseWording
{
    /// <summary>Words that one message may hold.</summary>
    public const int MessageWords = 60;

    /// <summary>
    /// What is said before the timer starts: getting into the posture, the instructions, the cue; paged into as few messages as
    /// possible, of about the same length.
    /// </summary>
    public static ImmutableArray<string> Opening(ContentCatalog catalog, Exercise exercise, Body body, Posture posture) =>
        Page([.. Parts(catalog, exercise, body, posture).Select(p => p.Text)]);

    /// <summary>The texts of an opening, in order: where the item has each, how it reads, and what its placeholders became.</summary>
    public static ImmutableArray<(string Path, string Text, ImmutableArray<(string Name, string Value)> Words)> Parts(
        ContentCatalog catalog, Exercise exercise, Body body, Posture posture)
    {
        var place = exercise.Postures.First(p => p.Posture == posture).Text;
        IEnumerable<(string Path, string Text)> raw =
        [
            ($"posture/{posture.Name()}", place),
            .. exercise.Steps.Select((s, at) => ($"steps/{at}/text", s.Text)),
            ("cue", exercise.Cue),
        ];
        return [.. raw.Select(r => (r.Path, Fill(catalog, exercise, r.Text, body), Words(catalog, exercise, r.Text, body)))];
    }

    /// <summary>The sentence to keep in mind, for reminders in the middle of a timer.</summary>
    public static string Cue(ContentCatalog catalog, Exercise exercise, Body body) => Fill(catalog, exercise, exercise.Cue, body);

    /// <summary>Any text of the exercise with its placeholders filled.</summary>
    public static string Fill(ContentCatalog catalog, Exercise exercise, string text, Body body) =>
        Placeholder().Replace(text, m => WordsOf(catalog, exercise, m.Groups[1].Value)?.For(body) ?? m.Value);

    /// <summary>The placeholders of a text that neither the exercise nor the catalogue has words for.</summary>
    public static IEnumerable<string> Unknown(ContentCatalog catalog, Exercise exercise, string text) =>
        Placeholder().Matches(text).Select(m => m.Groups[1].Value).Where(p => WordsOf(catalog, exercise, p) is null);

    public static int CountWords(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    private static ImmutableArray<(string Name, string Value)> Words(ContentCatalog catalog, Exercise exercise, string text, Body body) =>
    [
        .. Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Select(name => (name, WordsOf(catalog, exercise, name)?.For(body) ?? "")),
    ];

    private static WordsByBody? WordsOf(ContentCatalog catalog, Exercise exercise, string placeholder) =>
        exercise.Words.GetValueOrDefault(placeholder) ?? catalog.BodyWords.GetValueOrDefault(placeholder);

    private static ImmutableArray<string> Page(string[] lines)
    {
        var fewest = Pack(lines, MessageWords);
        for (var limit = lines.Max(CountWords); limit < MessageWords; limit++)
        {
            var pages = Pack(lines, limit);
            if (pages.Length <= fewest.Length)
            {
                return pages;
            }
        }

        return fewest;
    }

    private static ImmutableArray<string> Pack(string[] lines, int limit)
    {
        var pages = new List<string>();
        foreach (var line in lines)
        {
            var joined = pages.Count == 0 ? line : pages[^1] + "\n" + line;
            if (pages.Count > 0 && CountWords(joined) <= limit)
            {
                pages[^1] = joined;
            }
            else
            {
                pages.Add(line);
            }
        }

        return [.. pages];
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}
