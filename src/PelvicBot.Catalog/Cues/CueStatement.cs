using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Cues;

/// <summary>A cue and the item that gives it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Cue">What it says.</param>
/// <param name="Active">True for what members may be told; false for a source's claim that is only recorded.</param>
public sealed record CueStatement(ItemInfo Item, Cue Cue, bool Active);
