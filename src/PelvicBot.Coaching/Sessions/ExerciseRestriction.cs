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

    public bool Removes(Exercise exercise) =>
        RemovedTypes.Contains(exercise.Type) || RemovedEfforts.Contains(exercise.Effort) || RemovedExercises.Contains(exercise.Id);
}
