using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Coaching.Triage;

/// <summary>A rule that led to an outcome, with the answers that made it hold.</summary>
public sealed record OutcomeReason
{
    public required string RuleId { get; init; }

    /// <summary>What the rule calls for.</summary>
    public required Urgency Level { get; init; }

    /// <summary>The answers behind it; of several choices only those that matter here.</summary>
    public required Answers Because { get; init; }

    public required ImmutableArray<SourceRef> Sources { get; init; }

    /// <summary>Message that says it; its placeholders are filled by <see cref="BecauseWords"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>Message that says what exactly waits; only at check-first.</summary>
    public string? HoldId { get; init; }

    /// <summary>Message that says what is usually fine meanwhile; only at check-first.</summary>
    public string? FineId { get; init; }

    /// <summary>Message that says who can clear it; only at check-first.</summary>
    public string? ClearId { get; init; }

    /// <summary>Whether the word of someone who knows lifts it.</summary>
    public bool Clearable { get; init; }
}
