using System.Collections.Immutable;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Triage;

namespace PelvicBot.Coaching.Triage;

/// <summary>A restriction that holds for a member, with the answers behind it.</summary>
public sealed record AppliedRestriction
{
    /// <summary>Stable id, such as <c>no-supine</c>.</summary>
    public required string Id { get; init; }

    public required Answers Because { get; init; }

    public required ImmutableArray<SourceRef> Sources { get; init; }

    /// <summary>Message that says what is left out and why.</summary>
    public required string MessageId { get; init; }

    public required Removal Removes { get; init; }

    /// <summary>Whether consistent comfort may bring it back, by the coaching rules.</summary>
    public required bool EndsWithComfort { get; init; }

    /// <inheritdoc cref="Restriction.EndsAtRest"/>
    public required bool EndsAtRest { get; init; }
}
