using System.Collections.Immutable;
using PelvicBot.Catalog.Cues;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Rulings;

/// <summary>Which of several contradictory readings the coach follows, and why.</summary>
public sealed record Ruling
{
    /// <summary>Its sources are what the decision rests on.</summary>
    public required ItemInfo Info { get; init; }

    /// <summary>The matter as a question.</summary>
    public required string Question { get; init; }

    /// <summary>What the coach says on the matters it settles; every item must agree with it.</summary>
    public required ImmutableArray<Cue> Holds { get; init; }

    /// <summary>What the coach follows, in words.</summary>
    public required string Reading { get; init; }

    /// <summary>Why.</summary>
    public required string Because { get; init; }

    /// <summary>Ids of items that show it at work.</summary>
    public required ImmutableArray<string> SeenIn { get; init; }
}
