using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Answers;

/// <summary>
/// An answer as it is shown where nobody's country is known: its text, with whom to call in words that hold anywhere, and where it states
/// facts the line that names its sources and its review.
/// </summary>
public static class AnswerText
{
    private const string SourcesReviewed = "answers/sources-reviewed";
    private const string SourcesDraft = "answers/sources-draft";
    private const string Unknown = "answers/unknown";
    private const string UnknownWithTopics = "answers/unknown-with-topics";

    public static string Of(Answer answer, ContentCatalog catalog)
    {
        var text = Placeholders.Fill(answer.Text, name => catalog.Regions.GetValueOrDefault(RegionsKind.International)?.Find(name));
        if (answer.Info.Evidence == Evidence.None)
        {
            return text;
        }

        var titles = SourceTitles(answer, catalog);
        var line = catalog.Messages.GetValueOrDefault(answer.Info.Reviewed ? SourcesReviewed : SourcesDraft)?.Text;
        return line is null ? text : $"{text}\n{line.Replace("{sources}", string.Join("; ", titles), StringComparison.Ordinal)}";
    }

    /// <summary>What is said when the catalogue has no answer, with the nearest topics if there are any.</summary>
    public static string OfUnknown(AnswerReply reply, ContentCatalog catalog)
    {
        var id = reply.RunnersUp.Count > 0 ? UnknownWithTopics : Unknown;
        var topics = string.Join(" ", reply.RunnersUp.Select(h => h.Answer.Title));
        return catalog.Messages.GetValueOrDefault(id)?.Text.Replace("{topics}", topics, StringComparison.Ordinal) ?? "";
    }

    /// <summary>The titles of an answer's sources, each once; a source that is not listed shows its id.</summary>
    public static IReadOnlyList<string> SourceTitles(Answer answer, ContentCatalog catalog) =>
        [.. answer.Info.Sources.Select(s => catalog.Sources.GetValueOrDefault(s.Source)?.Title ?? s.Source).Distinct(StringComparer.Ordinal)];
}
