using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Coverage;

/// <summary>One line of the coverage table: a fact and what became of it.</summary>
/// <param name="Section">Where the fact is listed.</param>
/// <param name="Fact">The fact.</param>
/// <param name="CoveredBy">The items that teach it, by id; empty for a fact that is left out, and for a hole.</param>
/// <param name="LeftOut">Why it is left out, or null.</param>
public sealed record CoverageRow(FactSection Section, Fact Fact, ImmutableArray<ItemInfo> CoveredBy, LeftOutFact? LeftOut)
{
    /// <summary>Neither taught nor left out for a reason.</summary>
    public bool IsHole => CoveredBy.IsEmpty && LeftOut is null;
}
