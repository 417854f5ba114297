using System.Collections.Immutable;

namespace PelvicBot.Coaching.Triage;

/// <summary>What a screening comes to.</summary>
public sealed record ScreeningOutcome
{
    /// <summary>From <see cref="Urgency.SelfCare"/> up.</summary>
    public required Urgency Level { get; init; }

    /// <summary>Never empty; the most urgent first.</summary>
    public required ImmutableArray<OutcomeReason> Reasons { get; init; }

    /// <summary>Programme id; null above self-care, and without consent.</summary>
    public required string? Programme { get; init; }

    /// <summary>Programme ids, the nearest first; empty when <see cref="Programme"/> is null.</summary>
    public required ImmutableArray<string> Alternatives { get; init; }

    /// <summary>What is left out or to be kept in mind, at every level. "Self-care with restrictions" is self-care where this is not empty.</summary>
    public required ImmutableArray<AppliedRestriction> Restrictions { get; init; }

    /// <summary>Content ids; empty from same-day up.</summary>
    public required ImmutableArray<string> Advice { get; init; }
}
