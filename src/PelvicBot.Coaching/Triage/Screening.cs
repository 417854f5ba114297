using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Triage;

namespace PelvicBot.Coaching.Triage;

/// <summary>Which questions of the screening are asked, in which order, and which answers count.</summary>
public static class Screening
{
    /// <summary>Id of the questionnaire.</summary>
    public const string Id = "screening";

    /// <summary>The questionnaire as the catalogue defines it.</summary>
    /// <exception cref="InvalidOperationException">The catalogue has none.</exception>
    public static Questionnaire Definition(ContentCatalog catalog) =>
        catalog.Triage.Questionnaire(Id)
        ?? throw new InvalidOperationException($"The catalogue has no questionnaire '{Id}': content/triage/screening.yaml is missing.");

    /// <summary>
    /// The question of that id, bare or whole, among those of the screening and those that belong to it (cleared, region, daily-time);
    /// null when there is none.
    /// </summary>
    public static Question? Find(ContentCatalog catalog, string id)
    {
        var definition = Definition(catalog);
        return definition.Questions.Concat(definition.Elsewhere)
            .Select(q => catalog.Questions[q])
            .FirstOrDefault(q => q.BareId == id || q.Info.Id == id);
    }

    /// <summary>Whether the answers so far make that question one that is asked.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="questionId">Bare or whole.</param>
    /// <param name="answers">By bare id. Answers to questions that are themselves not asked don't count.</param>
    public static bool Asked(ContentCatalog catalog, string questionId, Answers answers) =>
        Asked(catalog, answers).Any(q => q.BareId == questionId || q.Info.Id == questionId);

    /// <summary>Every question that is asked, answered or not, in its order; those after an early end are not among them.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="answers">By bare id.</param>
    public static IReadOnlyList<Question> Asked(ContentCatalog catalog, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        var definition = Definition(catalog);
        var counted = Count(catalog, definition, answers);
        var asked = new List<Question>();
        foreach (var id in definition.Questions)
        {
            var question = catalog.Questions[id];
            if (question.Asked?.Holds(counted) ?? true)
            {
                asked.Add(question);
            }

            if (definition.Ends.Any(e => e.After == id && e.When.Holds(counted)))
            {
                break;
            }
        }

        return asked;
    }

    /// <summary>The question to ask now, or null when the screening is complete. After an answer its follow-ups come first.</summary>
    public static Question? Next(ContentCatalog catalog, Answers answers) =>
        Asked(catalog, answers).FirstOrDefault(q => !answers.ContainsKey(q.BareId));

    /// <summary>Every question that is asked and has no answer yet, as far as the answers so far can tell.</summary>
    public static IReadOnlyList<Question> Missing(ContentCatalog catalog, Answers answers) =>
        [.. Asked(catalog, answers).Where(q => !answers.ContainsKey(q.BareId))];

    /// <summary>
    /// The answers that count: without those whose question is not asked any more, such as a pregnancy from before another body was
    /// chosen. Answers after an early end count; they can only make an outcome more urgent.
    /// </summary>
    public static Answers Counted(ContentCatalog catalog, Answers answers) => Answers.From(Count(catalog, Definition(catalog), answers));

    private static Dictionary<string, AnswerValue> Count(
        ContentCatalog catalog, Questionnaire definition, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        var counted = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var id in definition.Questions)
        {
            var question = catalog.Questions[id];
            if (answers.TryGetValue(question.BareId, out var answer) && (question.Asked?.Holds(counted) ?? true))
            {
                counted.Add(question.BareId, answer);
            }
        }

        foreach (var id in definition.Elsewhere.Select(q => catalog.Questions[q].BareId))
        {
            if (answers.TryGetValue(id, out var answer))
            {
                counted.Add(id, answer);
            }
        }

        return counted;
    }
}
