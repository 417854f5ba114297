using System.Collections.Immutable;

namespace PelvicBot.Catalog.Programmes;

/// <summary>When a phase is passed: all of it must hold.</summary>
/// <param name="Sessions">Sessions that were comfortable, during and the next day.</param>
/// <param name="OfLast">Out of this many latest sessions.</param>
/// <param name="MaxDiscomfort">Discomfort (0–10) that still counts as comfortable, this value included.</param>
/// <param name="NextDayRequired">Whether a session without a next-day answer blocks; it never counts as comfortable.</param>
/// <param name="MinDays">Days the phase lasts at least.</param>
/// <param name="Needs">Questions that must have been answered yes.</param>
/// <param name="Exercise">The exercise that must have been done for a session to count, or null when any whole session counts.</param>
public sealed record PassRule(
    int Sessions,
    int OfLast,
    int MaxDiscomfort,
    bool NextDayRequired,
    int MinDays,
    ImmutableArray<string> Needs,
    string? Exercise);
