using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Triage;

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

    /// <summary>What screening removes; words of a rule table that name no type, effort or posture are passed over.</summary>
    /// <param name="restriction">The restriction that holds.</param>
    /// <param name="because">The words that say why.</param>
    public static ExerciseRestriction Of(AppliedRestriction restriction, string because) => new()
    {
        Id = restriction.Id,
        Because = because,
        RemovedTypes = Read<ExerciseType>(restriction.Removes.Types, ExerciseFields.Types),
        RemovedEfforts = Read<Effort>(restriction.Removes.Efforts, ExerciseFields.Efforts),
        RemovedExercises = restriction.Removes.Exercises,
        RemovedPostures = Read<Posture>(restriction.Removes.Postures, ExerciseFields.Postures),
    };

    public bool Removes(Exercise exercise) =>
        RemovedTypes.Contains(exercise.Type) || RemovedEfforts.Contains(exercise.Effort) || RemovedExercises.Contains(exercise.Id);

    private static ImmutableArray<T> Read<T>(ImmutableArray<string> said, string[] words)
        where T : struct, Enum =>
        [.. said.Select(w => Array.IndexOf(words, w)).Where(i => i >= 0).Select(i => (T)(object)i)];
}
