using System.Collections.Immutable;

namespace PelvicBot.Catalog.Programmes;

/// <summary>A phase of a programme.</summary>
public sealed record Phase
{
    /// <summary>Unique in its programme.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is for, said when it begins.</summary>
    public required string Summary { get; init; }

    /// <summary>Situations of which one must hold; empty when it is for everyone.</summary>
    public ImmutableArray<string> When { get; init; } = [];

    /// <summary>Whether the member may go on to the next phase without it.</summary>
    public bool Optional { get; init; }

    /// <summary>Sessions a day that are never exceeded.</summary>
    public int PerDay { get; init; } = 1;

    /// <summary>In turn, one each time; never empty.</summary>
    public required ImmutableArray<SessionPlan> Sessions { get; init; }

    /// <summary>Null in a phase that does not end.</summary>
    public PassRule? Pass { get; init; }

    public StepBackRule? StepBack { get; init; }

    public required int Line { get; init; }
}
