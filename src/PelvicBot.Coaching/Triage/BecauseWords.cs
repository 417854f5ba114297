using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;

namespace PelvicBot.Coaching.Triage;

/// <summary>The placeholders of a reason's message, in the words the member was shown.</summary>
public static class BecauseWords
{
    /// <summary>Placeholder for the titles of all choices behind a reason.</summary>
    public const string All = "because";

    /// <summary>The message with those placeholders filled.</summary>
    public static string Text(ContentCatalog catalog, string messageId, Answers because) =>
        Placeholders(catalog, because).Aggregate(catalog.Messages[messageId].Text, (text, word) => text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    /// <returns>
    /// A text for each answer by its question's bare id (<c>pain-now</c>: "4", <c>aim</c>: "Ease tension; Stress"), and under
    /// <see cref="All"/> the titles of every choice among them.
    /// </returns>
    public static IReadOnlyDictionary<string, string> Placeholders(ContentCatalog catalog, Answers because)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var titles = new List<string>();
        foreach (var (id, answer) in because)
        {
            var question = Screening.Find(catalog, id);
            var values = answer switch
            {
                AnswerValue.Many many => many.Values,
                AnswerValue.One one => [one.Value],
                _ => [],
            };
            var own = values.Select(v => Title(question, v)).ToList();
            titles.AddRange(own);
            words[id] = answer switch
            {
                AnswerValue.Number number => number.Value.ToString(),
                AnswerValue.Flag flag => flag.Value ? "yes" : "no",
                _ => string.Join("; ", own),
            };
        }

        words[All] = string.Join("; ", titles);
        return words;
    }

    private static string Title(Question? question, string value) =>
        question?.Choices.FirstOrDefault(c => c.Value == value) is { } choice ? choice.AsReason ?? choice.Title : value;
}
