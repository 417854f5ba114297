using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;

namespace PelvicBot.Coaching.Sessions;

/// <summary>A restriction from screening, as far as sessions are concerned: what it removes, and the words that say why.</summary>
public sealed record ExerciseRestriction
{
    /// <summary>Its id in the rule tables: <c>no-squeeze</c>, <c>no-supine</c>, <c>breath-only</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Said to the member.</summary>
    public required string Because { get; init; }

    public ImmutableArray<ExerciseType> RemovedTypes { get; init; } = [];

    public ImmutableArray<Effort> RemovedEfforts { get; init; } = [];

    public ImmutableArray<string> RemovedExercises { get; init; } = [];

    public ImmutableArray<Posture> RemovedPostures { get; init; } = [];

    /// <summary>A restriction written in the words of exercise files; words that name no type or posture are passed over.</summary>
    public static ExerciseRestriction OfWords(
        string id,
        string because,
        IEnumerable<string> types,
        IEnumerable<string> efforts,
        IEnumerable<string> exercises,
        IEnumerable<string> postures) => new()
        {
            Id = id,
            Because = because,
            RemovedTypes = [.. types.Select(t => Array.IndexOf(ExerciseFields.Types, t)).Where(i => i >= 0).Select(i => (ExerciseType)i)],
            RemovedEfforts = [.. efforts.Select(e => Array.IndexOf(ExerciseFields.Efforts, e)).Where(i => i >= 0).Select(i => (Effort)i)],
            RemovedExercises = [.. exercises],
            RemovedPostures = [.. postures.Select(p => Array.IndexOf(ExerciseFields.Postures, p)).Where(i => i >= 0).Select(i => (Posture)i)],
        };

    public bool Removes(Exercise exercise) =>
        RemovedTypes.Contains(exercise.Type) || RemovedEfforts.Contains(exercise.Effort) || RemovedExercises.Contains(exercise.Id);
}
