using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Questions;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>
/// No answer about safety is asked for nothing: every urgent sign has a rule at emergency or same-day, and every condition has a rule
/// or a restriction.
/// </summary>
public sealed class AnswersWithoutRuleCheck : IContentCheck
{
    private const string UrgentSigns = "urgent-signs";
    private const string Conditions = "conditions";

    public void Run(ContentCatalog catalog, FaultList faults)
    {
        if (catalog.Triage.Rules.IsEmpty)
        {
            return;
        }

        var urgent = catalog.Triage.Rules.Where(r => r.Level is "emergency" or "same-day").Select(r => r.When);
        var any = catalog.Triage.Rules.Select(r => r.When).Concat(catalog.Triage.Restrictions.Select(r => r.When));
        Check(UrgentSigns, Named(UrgentSigns, urgent), "no rule at emergency or same-day names it", catalog, faults);
        Check(Conditions, Named(Conditions, any), "no triage rule and no restriction names it", catalog, faults);
    }

    private static HashSet<string> Named(string question, IEnumerable<Condition> conditions) =>
        conditions.SelectMany(ConditionAtoms.Of)
            .OfType<Condition.OneOf>()
            .Where(a => a.Question == question)
            .SelectMany(a => a.Values)
            .ToHashSet(StringComparer.Ordinal);

    private static void Check(string bareId, HashSet<string> named, string lack, ContentCatalog catalog, FaultList faults)
    {
        foreach (var question in catalog.Questions.Values.Where(q => q.Info.Id == "screening/" + bareId))
        {
            foreach (var choice in question.Choices.Where(c => !c.Exclusive && !named.Contains(c.Value)))
            {
                faults.Add(question.Info.File, question.Info.Line, $"question '{question.Info.Id}': the value '{choice.Value}' has no consequence: {lack}");
            }
        }
    }
}
