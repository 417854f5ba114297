using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>The rules of one modifier, and for all of them the words that begin a new clause and those that may open a sentence.</summary>
public sealed record RedFlagModifiers(
    ItemInfo Info,
    ImmutableArray<RedFlagModifierRule> Rules,
    ImmutableArray<string> ClauseStarts,
    ImmutableArray<string> Openers);
