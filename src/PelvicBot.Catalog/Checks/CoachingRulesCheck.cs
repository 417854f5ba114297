using PelvicBot.Catalog.Rules;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every number that coaching reads is there and in its range.</summary>
public sealed class CoachingRulesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        if (catalog.Rules.All.Count == 0)
        {
            return;
        }

        var first = catalog.Rules.All.Values.OrderBy(r => r.Info.File, StringComparer.Ordinal).ThenBy(r => r.Info.Line).First().Info;
        foreach (var number in RuleNumbers.All)
        {
            if (!catalog.Rules.All.TryGetValue(number.Rule, out var rule))
            {
                faults.Add(first.File, 1, $"the rule '{number.Rule}' is missing; coaching needs its number '{number.Value}'");
            }
            else if (!rule.Values.TryGetValue(number.Value, out var text))
            {
                faults.Add(rule.Info.File, rule.Info.Line, $"coaching-rule '{number.Rule}': 'values' must give '{number.Value}'{Suggestion.For(number.Value, rule.Values.Keys)}");
            }
            else if (!catalog.Rules.TryGet(number, out _))
            {
                faults.Add(rule.Info.File, rule.Info.Line, $"coaching-rule '{number.Rule}': '{number.Value}' must be a whole number from {number.Min} to {number.Max}, not '{text}'");
            }
        }

        if (!catalog.Rules.All.ContainsKey(CoachingRules.BreathOnlyAtRest))
        {
            faults.Add(first.File, 1, $"the rule '{CoachingRules.BreathOnlyAtRest}' is missing");
        }

        if (catalog.Rules.All.TryGetValue(CoachingRules.BreathOnlyAtRest, out var rest))
        {
            var breathing = rest.Values.GetValueOrDefault("exercise") ?? "";
            ExerciseReferencesCheck.Known(catalog, faults, rest.Info.File, rest.Info.Line, $"coaching-rule '{rest.Info.Id}'", breathing);
            if (catalog.Exercises.TryGetValue(breathing, out var exercise) && exercise.Type != Exercises.ExerciseType.Breath)
            {
                faults.Add(rest.Info.File, rest.Info.Line, $"coaching-rule '{rest.Info.Id}': '{breathing}' is no breathing exercise, but it is what is left when nothing else is");
            }
        }
    }
}
