using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Phrases;

/// <summary>Ways of saying one thing that the coach understands: a command, a word for an end of a scale.</summary>
/// <param name="Info">The id says what it is: <c>command/help</c>.</param>
/// <param name="Texts">Lower case, without punctuation.</param>
public sealed record PhraseList(ItemInfo Info, ImmutableArray<string> Texts);
