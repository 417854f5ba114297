using PelvicBot.Catalog.Triage;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// A questionnaire names questions that exist, none twice, and puts each after those that its <c>asked</c> condition looks at:
/// otherwise it could never be asked in its turn.
/// </summary>
public sealed class QuestionnaireCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var questionnaire in catalog.Triage.Questionnaires)
        {
            Known(questionnaire, catalog, faults);
            Order(questionnaire, catalog, faults);
        }
    }

    private static void Known(Questionnaire questionnaire, ContentCatalog catalog, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in questionnaire.Questions.Concat(questionnaire.Elsewhere))
        {
            if (!catalog.Questions.ContainsKey(id))
            {
                Fault(questionnaire, $"unknown question '{id}'{Suggestion.For(id, catalog.Questions.Keys)}", faults);
            }
            else if (!seen.Add(id[(id.LastIndexOf('/') + 1)..]))
            {
                Fault(questionnaire, $"the question '{id}' stands twice, or shares the last part of its id with another: keep one", faults);
            }
        }

        foreach (var end in questionnaire.Ends.Where(e => !questionnaire.Questions.Contains(e.After)))
        {
            Fault(questionnaire, $"it ends after '{end.After}', which it does not ask{Suggestion.For(end.After, questionnaire.Questions)}", faults);
        }
    }

    private static void Order(Questionnaire questionnaire, ContentCatalog catalog, FaultList faults)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in questionnaire.Questions)
        {
            if (!catalog.Questions.TryGetValue(id, out var question))
            {
                continue;
            }

            foreach (var needed in (question.Asked?.Questions ?? []).Where(q => !before.Contains(q)).Distinct(StringComparer.Ordinal))
            {
                Fault(questionnaire, $"'{id}' depends on '{needed}', which is not asked before it: move it down", faults);
            }

            before.Add(question.BareId);
        }
    }

    private static void Fault(Questionnaire questionnaire, string message, FaultList faults) =>
        faults.Add(questionnaire.Info.File, questionnaire.Info.Line, $"questionnaire '{questionnaire.Info.Id}': {message}");
}
