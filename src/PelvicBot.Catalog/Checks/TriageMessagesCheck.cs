using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every text that a rule table names is among the messages.</summary>
public sealed class TriageMessagesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var rule in catalog.Triage.Rules)
        {
            Check("triage-rule", "reason", rule.Info, rule.Reason, catalog, faults);
            Check("triage-rule", "hold", rule.Info, rule.Hold, catalog, faults);
            Check("triage-rule", "fine", rule.Info, rule.Fine, catalog, faults);
            Check("triage-rule", "clear", rule.Info, rule.Clear, catalog, faults);
        }

        foreach (var restriction in catalog.Triage.Restrictions)
        {
            Check("restriction", "because", restriction.Info, restriction.Because, catalog, faults);
        }

        foreach (var rule in catalog.Triage.ProgrammeRules)
        {
            Check("programme-rule", "reason", rule.Info, rule.Reason, catalog, faults);
        }
    }

    private static void Check(string kind, string key, ItemInfo info, string? message, ContentCatalog catalog, FaultList faults)
    {
        if (message is not null && !catalog.Messages.ContainsKey(message))
        {
            faults.Add(
                info.File, info.Line, $"{kind} '{info.Id}': unknown message '{message}' in '{key}'{Suggestion.For(message, catalog.Messages.Keys)}");
        }
    }
}
