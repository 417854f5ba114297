using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>Something that is left out, or to be kept in mind, because of what the member answered.</summary>
public sealed record Restriction
{
    public required ItemInfo Info { get; init; }

    public required Condition When { get; init; }

    /// <summary>Message id: what is left out and why.</summary>
    public required string Because { get; init; }

    public required Removal Removes { get; init; }

    /// <summary>
    /// Whether consistent comfort may bring back what it removes, by the coaching rules; otherwise it stands for as long as the
    /// answers stand.
    /// </summary>
    public bool EndsWithComfort { get; init; }

    /// <summary>Whether it ends as soon as discomfort at rest is reported at the limit or below, before a session or at a check-in.</summary>
    public bool EndsAtRest { get; init; }
}
