using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Going easier always ends, and so do going harder and putting one exercise in the place of another.</summary>
public sealed class ExerciseChainsCheck : IContentCheck
{
    public void Run(ContentCatalog catalog, FaultList faults)
    {
        foreach (var exercise in catalog.Exercises.Values.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            Follow(catalog, faults, exercise, "easier", e => e.Easier);
            Follow(catalog, faults, exercise, "harder", e => e.Harder);
            Follow(catalog, faults, exercise, "replacement", e => e.Replacement);
        }
    }

    private static void Follow(ContentCatalog catalog, FaultList faults, Exercise start, string word, Func<Exercise, string?> next)
    {
        var path = new List<string> { start.Id };
        for (var at = start; next(at) is { } id && catalog.Exercises.TryGetValue(id, out var found); at = found)
        {
            path.Add(id);
            if (id == start.Id)
            {
                faults.Add(start.Info.File, start.Info.Line, $"exercise '{start.Id}': '{word}' never ends: {string.Join(" -> ", path)}; take one '{word}' out");
                return;
            }

            if (path.Count > catalog.Exercises.Count)
            {
                return;
            }
        }
    }
}
