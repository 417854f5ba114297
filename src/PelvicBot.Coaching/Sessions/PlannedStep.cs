using System.Collections.Immutable;
using PelvicBot.Catalog.Exercises;

namespace PelvicBot.Coaching.Sessions;

/// <summary>One step of a session, fitted to the member.</summary>
public sealed record PlannedStep
{
    public required string ExerciseId { get; init; }

    public required int Minutes { get; init; }

    /// <summary>The length offered as "shorter".</summary>
    public required int MinMinutes { get; init; }

    /// <summary>Sets, or null when it is not counted in sets.</summary>
    public int? Sets { get; init; }

    public required Posture Posture { get; init; }

    /// <summary>The other postures that are all right.</summary>
    public ImmutableArray<Posture> OtherPostures { get; init; } = [];

    public bool Optional { get; init; }

    /// <summary>The exercise whose place it takes, or null.</summary>
    public string? ReplacedFor { get; init; }

    /// <summary>Why it takes that place; null exactly when <see cref="ReplacedFor"/> is.</summary>
    public Reason? Because { get; init; }

    /// <summary>Exercises that could be done instead, where the session offers a choice.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>What to do differently, and why postures are missing: said with the step.</summary>
    public ImmutableArray<Reason> Notes { get; init; } = [];
}
