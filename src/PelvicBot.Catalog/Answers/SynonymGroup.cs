using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Answers;

/// <summary>Words and phrases that the search treats as one. A phrase counts as a whole: its words are not looked at singly.</summary>
/// <param name="Info">The id is <c>synonyms/name</c>.</param>
/// <param name="Words">Words or phrases, in any spelling that members use.</param>
/// <param name="Weight">What a match is worth next to an ordinary word's 1; 0 makes its words stop words.</param>
/// <param name="Separate">The words do not mean the same: they are only known, so that none is taken for a misspelling.</param>
public sealed record SynonymGroup(ItemInfo Info, ImmutableArray<string> Words, double Weight, bool Separate = false);
