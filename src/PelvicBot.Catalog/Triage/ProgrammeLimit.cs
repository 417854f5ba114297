using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>For whom a programme may be offered at all, recommended or as an alternative.</summary>
/// <param name="Info">Identity and review.</param>
/// <param name="Programme">Programme id.</param>
/// <param name="Only">The answers it needs.</param>
/// <param name="Unless">Ids of restrictions that rule it out.</param>
public sealed record ProgrammeLimit(ItemInfo Info, string Programme, Condition Only, ImmutableArray<string> Unless);
