using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Sources;

/// <summary>A publication that items rest on.</summary>
/// <param name="Info">The id is the one in item's <c>sources</c>: <c>guide-phased</c>, <c>S26</c>, <c>GK</c>.</param>
/// <param name="Title">As shown to members.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Year">Year of publication, or null.</param>
/// <param name="Url">Where to read it, https, or null.</param>
/// <param name="Worth">What a statement that rests on it alone is worth.</param>
/// <param name="Places">Its sections, as items name them after the <c>#</c>; empty when they are not listed, or are the facts it states.</param>
public sealed record Source(ItemInfo Info, string Title, string? Publisher, int? Year, string? Url, Evidence Worth, ImmutableArray<string> Places);
