using System.Collections.Immutable;
using System.Globalization;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Cues;

/// <summary>Collects what items say on each matter: their <c>teaches</c>, and for exercises what follows from their typed fields.</summary>
public static class CueStatements
{
    /// <summary>By matter; within it by file and line.</summary>
    public static ILookup<string, CueStatement> Of(ContentCatalog catalog) =>
        catalog.Items.Values
            .SelectMany(i => i.Teaches.Select(c => new CueStatement(i, c, !catalog.Readings.ContainsKey(i.Id))))
            .Concat(catalog.Exercises.Values.SelectMany(Derived).Where(s => catalog.CueMatters.ContainsKey(s.Cue.Matter)))
            .OrderBy(s => s.Item.File, StringComparer.Ordinal)
            .ThenBy(s => s.Cue.Line)
            .ToLookup(s => s.Cue.Matter, StringComparer.Ordinal);

    private static IEnumerable<CueStatement> Derived(Exercise exercise)
    {
        var said = new List<(string Matter, string Value)>();
        if (exercise.ReleasePhase is BreathPhase.In or BreathPhase.Out)
        {
            said.Add(("release-breath", ExerciseFields.Phases[(int)exercise.ReleasePhase]));
        }

        if (exercise.Effort == Effort.Release)
        {
            said.Add(("release-effort", "let-go"));
        }

        if (exercise is { Type: ExerciseType.Release, Dose: { Sets: not null, Reps: { } reps } dose })
        {
            said.Add(("releases-per-day", $"{Number(reps)}-{Number(reps * dose.MaxPerDay)}"));
        }

        said.AddRange(exercise.Steps.Where(s => s is { Does: Effort.Hold, Seconds: not null }).Select(s => ("squeeze-seconds", Number(s.Seconds!.Value))));
        return said.Distinct().Select(s => new CueStatement(exercise.Info, new Cue(s.Matter, s.Value, exercise.Info.Line), true));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
