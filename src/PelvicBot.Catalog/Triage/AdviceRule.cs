using System.Collections.Immutable;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>Content worth offering with the outcome; never at emergency or same-day, where one action is all that is said.</summary>
/// <param name="Info">Identity and review.</param>
/// <param name="When">The answers it is for.</param>
/// <param name="Content">Ids of messages, answers or exercises.</param>
public sealed record AdviceRule(ItemInfo Info, Condition When, ImmutableArray<string> Content);
