using System.Collections.Frozen;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Rules;

/// <summary>One rule the coach decides by.</summary>
/// <param name="Info">The id is <c>rule/discomfort</c>; sources and review as for every item.</param>
/// <param name="Text">The reason a member reads after "why?".</param>
/// <param name="Values">Its constants by name, as written.</param>
public sealed record CoachingRule(ItemInfo Info, string Text, FrozenDictionary<string, string> Values);
