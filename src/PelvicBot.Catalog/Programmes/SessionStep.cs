using System.Collections.Immutable;

namespace PelvicBot.Catalog.Programmes;

/// <summary>One step of a session: an exercise, or a choice among several.</summary>
/// <param name="Exercises">One id, or the ids to choose from, in order of preference.</param>
/// <param name="Choose">How many of them are done.</param>
/// <param name="Minutes">Minutes of each, or null for the exercise's own dose.</param>
/// <param name="Sets">Sets of each, or null for the exercise's own dose.</param>
/// <param name="Optional">Offered, never required.</param>
/// <param name="When">Situations of which one must hold; empty when it is for everyone.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record SessionStep(
    ImmutableArray<string> Exercises,
    int Choose,
    int? Minutes,
    int? Sets,
    bool Optional,
    ImmutableArray<string> When,
    int Line);
