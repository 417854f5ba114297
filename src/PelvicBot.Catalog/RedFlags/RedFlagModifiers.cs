using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>The rules of one modifier, and the words that end a clause for all of them.</summary>
public sealed record RedFlagModifiers(ItemInfo Info, ImmutableArray<RedFlagModifierRule> Rules, ImmutableArray<string> ClauseStarts);
