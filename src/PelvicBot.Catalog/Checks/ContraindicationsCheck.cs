using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Contraindications name known situations, and what they put in an exercise's place is itself allowed in that situation.</summary>
public sealed class ContraindicationsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var rule in AllRules(catalog))
        {
            foreach (var condition in rule.Conditions.Where(c => !SituationIds.All.Contains(c)))
            {
                Report(rule, $"unknown condition '{condition}'{Suggestion.For(condition, SituationIds.All)}", faults);
            }

            if (rule.With is { } with && catalog.Exercises.TryGetValue(with, out var replacement))
            {
                Replacement(catalog, rule, replacement, faults);
            }
        }

        foreach (var choice in Choices(catalog).Where(c => c.Value != "none" && !SituationIds.Conditions.Contains(c.Value)))
        {
            var question = catalog.Questions["screening/conditions"].Info;
            faults.Add(question.File, question.Line, $"question '{question.Id}': no contraindication can name '{choice.Value}'; add it to SituationIds.Conditions");
        }
    }

    private static IEnumerable<Contraindication> AllRules(ContentCatalog catalog) =>
        catalog.Exercises.Values.SelectMany(e => e.Contraindications)
            .Concat(catalog.Contraindications.Values.Select(g => g.Rule))
            .Concat(catalog.Programmes.Values.SelectMany(p => p.Replacements).Select(r => r.Rule));

    private static void Replacement(ContentCatalog catalog, Contraindication rule, Exercise replacement, FaultList faults)
    {
        foreach (var other in catalog.ContraindicationsOf(replacement).Where(o => o.Blocks && (rule.LiftedByClearance || !o.LiftedByClearance)))
        {
            foreach (var condition in rule.Conditions.Intersect(other.Conditions, StringComparer.Ordinal))
            {
                Report(rule, $"'{replacement.Id}' takes the place for '{condition}', but is itself not for '{condition}' ({other.File}:{other.Line})", faults);
            }
        }
    }

    private static IEnumerable<Questions.Choice> Choices(ContentCatalog catalog) =>
        catalog.Questions.TryGetValue("screening/conditions", out var question) ? question.Choices : [];

    private static void Report(Contraindication rule, string message, FaultList faults) =>
        faults.Add(rule.File, rule.Line, $"contraindication of '{rule.ItemId}': {message}");
}
