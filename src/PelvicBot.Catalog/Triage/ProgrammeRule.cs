using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>Which programme to recommend when nothing calls for a check first. The first rule that fits wins.</summary>
/// <param name="Info">Identity; the id is the reason's rule: <c>start-foundations</c>.</param>
/// <param name="When">The answers it is for.</param>
/// <param name="Programme">Programme id, or null to recommend none.</param>
/// <param name="Alternatives">Programme ids to offer beside it, in this order, as far as their limits allow.</param>
/// <param name="Because">Bare question ids whose answers explain it, as far as they were answered.</param>
/// <param name="Reason">Message id.</param>
public sealed record ProgrammeRule(
    ItemInfo Info, Condition When, string? Programme, ImmutableArray<string> Alternatives, ImmutableArray<string> Because, string Reason);
