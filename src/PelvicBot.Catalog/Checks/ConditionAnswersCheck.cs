using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every condition asks about a question that exists, and for an answer which that question takes.</summary>
public sealed class ConditionAnswersCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var screening = ScreeningQuestions(catalog);
        foreach (var question in catalog.Questions.Values)
        {
            var dialog = Dialog(question);
            var known = new Dictionary<string, Question>(screening, StringComparer.Ordinal);
            foreach (var neighbour in catalog.Questions.Values.Where(q => Dialog(q) == dialog))
            {
                known[neighbour.BareId] = neighbour;
            }

            Check(question.Asked, "asked", "question", question.Info, known, faults);
            foreach (var choice in question.Choices)
            {
                Check(choice.Shown, "shown", "question", question.Info, known, faults);
            }
        }

        foreach (var (kind, key, info, condition) in TriageConditions(catalog))
        {
            Check(condition, key, kind, info, screening, faults);
        }
    }

    private static string Dialog(Question question) => question.Info.Id.Split('/')[0];

    private static Dictionary<string, Question> ScreeningQuestions(ContentCatalog catalog)
    {
        var questions = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var id in catalog.Triage.Questionnaires.SelectMany(q => q.Questions.Concat(q.Elsewhere)))
        {
            if (catalog.Questions.TryGetValue(id, out var question))
            {
                questions[question.BareId] = question;
            }
        }

        return questions;
    }

    private static IEnumerable<(string Kind, string Key, ItemInfo Info, Condition Condition)> TriageConditions(ContentCatalog catalog)
    {
        var tables = catalog.Triage;
        return tables.Questionnaires.SelectMany(q => q.Ends.Select(e => ("questionnaire", "ends", q.Info, e.When)))
            .Concat(tables.Rules.Select(r => ("triage-rule", "when", r.Info, r.When)))
            .Concat(tables.Restrictions.Select(r => ("restriction", "when", r.Info, r.When)))
            .Concat(tables.ProgrammeRules.Select(r => ("programme-rule", "when", r.Info, r.When)))
            .Concat(tables.ProgrammeLimits.Select(l => ("programme-limit", "only", l.Info, l.Only)))
            .Concat(tables.Advice.Select(a => ("advice-rule", "when", a.Info, a.When)))
            .Concat(tables.ConditionNames.Select(n => ("condition", "means", n.Info, n.Means)));
    }

    private static void Check(
        Condition? condition, string key, string kind, ItemInfo info, Dictionary<string, Question> known, FaultList faults)
    {
        foreach (var atom in condition is null ? [] : ConditionAtoms.Of(condition))
        {
            foreach (var message in Wrong(atom, key, known))
            {
                faults.Add(info.File, info.Line, $"{kind} '{info.Id}': {message}");
            }
        }
    }

    private static IEnumerable<string> Wrong(Condition atom, string key, Dictionary<string, Question> known)
    {
        var id = atom.Questions.First();
        if (!known.TryGetValue(id, out var question))
        {
            return [$"unknown question '{id}' in '{key}'{Suggestion.For(id, known.Keys)}"];
        }

        return atom switch
        {
            Condition.OneOf one => one.Values.SelectMany(v => WrongValue(v, key, question)),
            Condition.NoneOf none => none.Values.SelectMany(v => WrongValue(v, key, question)),
            Condition.Within when question.Kind is not (QuestionKind.Scale or QuestionKind.Number) =>
                [$"'{id}' in '{key}' is not answered with a number, so nothing can be compared: use is or has"],
            _ => [],
        };
    }

    private static IEnumerable<string> WrongValue(string value, string key, Question question)
    {
        IReadOnlyList<string> values = question.Kind switch
        {
            QuestionKind.Confirm => ["yes", "no"],
            QuestionKind.Choice or QuestionKind.Choices => [.. question.Choices.Select(c => c.Value)],
            _ => [value],
        };
        return values.Contains(value, StringComparer.Ordinal)
            ? []
            : [$"'{question.BareId}' in '{key}' has no value '{value}'{Suggestion.For(value, values)}"];
    }
}
