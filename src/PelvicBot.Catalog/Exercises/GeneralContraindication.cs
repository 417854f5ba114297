using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Exercises;

/// <summary>A contraindication for every exercise of a kind, so that a new exercise inherits it without anyone's remembering.</summary>
public sealed record GeneralContraindication
{
    public required ItemInfo Info { get; init; }

    public required ImmutableArray<ExerciseType> Types { get; init; }

    public required ImmutableArray<Effort> Efforts { get; init; }

    public required ImmutableArray<string> Exercises { get; init; }

    /// <summary>Exercises it does not reach although their type or effort is named.</summary>
    public required ImmutableArray<string> Except { get; init; }

    public required Contraindication Rule { get; init; }

    public bool AppliesTo(Exercise exercise) =>
        !Except.Contains(exercise.Id)
        && (Types.Contains(exercise.Type) || Efforts.Contains(exercise.Effort) || Exercises.Contains(exercise.Id));
}
