using System.Collections.Frozen;
using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Exercises;

/// <summary>An exercise as the coach guides it: words, dose, breath, postures, and when it is not for someone.</summary>
public sealed record Exercise
{
    public required ItemInfo Info { get; init; }

    public string Id => Info.Id;

    public required string Name { get; init; }

    /// <summary>Without a word of the subject, for whatever may be seen unasked.</summary>
    public required string DiscreetName { get; init; }

    public required ExerciseType Type { get; init; }

    /// <summary>The part of the breath the floor lets go on.</summary>
    public required BreathPhase ReleasePhase { get; init; }

    public required Effort Effort { get; init; }

    /// <summary>In order of preference; never empty.</summary>
    public required ImmutableArray<PostureOption> Postures { get; init; }

    public required ImmutableArray<ExerciseStep> Steps { get; init; }

    /// <summary>One short sentence to keep in mind.</summary>
    public required string Cue { get; init; }

    public required Dose Dose { get; init; }

    public ImmutableArray<string> Equipment { get; init; } = [];

    /// <summary>Words of this exercise that depend on the body, by placeholder; the shared ones are the catalogue's.</summary>
    public FrozenDictionary<string, WordsByBody> Words { get; init; } = FrozenDictionary<string, WordsByBody>.Empty;

    /// <summary>The bodies it fits; empty for every body.</summary>
    public ImmutableArray<Body> ForBody { get; init; } = [];

    /// <summary>True when nothing may ever require it.</summary>
    public bool Optional { get; init; }

    public ImmutableArray<string> Cautions { get; init; } = [];

    public ImmutableArray<string> StopIf { get; init; } = [];

    /// <summary>Its own; <see cref="ContentCatalog.ContraindicationsOf"/> gives the general ones too.</summary>
    public ImmutableArray<Contraindication> Contraindications { get; init; } = [];

    /// <summary>What to offer when it is too much.</summary>
    public string? Easier { get; init; }

    public string? Harder { get; init; }

    /// <summary>What takes its place where a contraindication replaces it and names nothing else; null when nothing does the same.</summary>
    public string? Replacement { get; init; }

    public bool Fits(Body body) => ForBody.IsEmpty || ForBody.Contains(body);
}
