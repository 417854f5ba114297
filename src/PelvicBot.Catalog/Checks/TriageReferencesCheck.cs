using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Restrictions, questions and content that a rule table names exist.</summary>
public sealed class TriageReferencesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        var restrictions = catalog.Triage.Restrictions.Select(r => r.Info.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var limit in catalog.Triage.ProgrammeLimits)
        {
            Check("programme-limit", "restriction", "unless", limit.Info, limit.Unless, restrictions, faults);
        }

        var questions = catalog.Triage.Questionnaires
            .SelectMany(q => q.Questions.Concat(q.Elsewhere))
            .Select(id => id[(id.LastIndexOf('/') + 1)..])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var rule in catalog.Triage.ProgrammeRules)
        {
            Check("programme-rule", "question", "because", rule.Info, rule.Because, questions, faults);
        }

        foreach (var advice in catalog.Triage.Advice)
        {
            Check("advice-rule", "content", "content", advice.Info, advice.Content, [.. catalog.Items.Keys], faults);
        }
    }

    private static void Check(
        string kind, string what, string key, ItemInfo info, IEnumerable<string> ids, HashSet<string> known, FaultList faults)
    {
        foreach (var id in ids.Where(i => !known.Contains(i)))
        {
            faults.Add(info.File, info.Line, $"{kind} '{info.Id}': unknown {what} '{id}' in '{key}'{Suggestion.For(id, known)}");
        }
    }
}
