using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Every exercise that an exercise or contraindication names exists.</summary>
public sealed class ExerciseReferencesCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values)
        {
            var info = exercise.Info;
            Known(catalog, faults, info.File, info.Line, $"exercise '{exercise.Id}'", exercise.Easier);
            Known(catalog, faults, info.File, info.Line, $"exercise '{exercise.Id}'", exercise.Harder);
            Known(catalog, faults, info.File, info.Line, $"exercise '{exercise.Id}'", exercise.Replacement);
            foreach (var rule in exercise.Contraindications)
            {
                Known(catalog, faults, rule.File, rule.Line, $"exercise '{exercise.Id}'", rule.With);
            }
        }

        foreach (var general in catalog.Contraindications.Values)
        {
            foreach (var id in general.Exercises.Concat(general.Except).Append(general.Rule.With))
            {
                Known(catalog, faults, general.Info.File, general.Info.Line, $"contraindication '{general.Info.Id}'", id);
            }
        }
    }

    internal static void Known(ContentCatalog catalog, FaultList faults, string file, int line, string what, string? id)
    {
        if (id is not null && !catalog.Exercises.ContainsKey(id))
        {
            faults.Add(file, line, $"{what}: unknown exercise '{id}'{Suggestion.For(id, catalog.Exercises.Keys)}");
        }
    }
}
