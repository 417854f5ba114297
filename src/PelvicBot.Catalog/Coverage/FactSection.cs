using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Coverage;

/// <summary>A section of the list of facts that the catalogue was built from.</summary>
public sealed record FactSection
{
    public required ItemInfo Info { get; init; }

    /// <summary>Its heading: "Technique tips".</summary>
    public required string Name { get; init; }

    /// <summary>The kind of which at least one item must cover each fact, such as <c>exercise</c>; null when any kind will do.</summary>
    public string? CarriedBy { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    public required ImmutableArray<LeftOutFact> LeftOut { get; init; }
}
