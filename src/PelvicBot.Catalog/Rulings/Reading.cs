using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Rulings;

/// <summary>
/// What a source says, as it says it, on a matter that sources contradict each other on. Members never see it; it is kept so that a
/// contradiction shows as soon as nothing settles it.
/// </summary>
/// <param name="Info">Its sources name the place; its cues (<c>teaches</c>) are the claim.</param>
/// <param name="Says">The claim in our own words.</param>
public sealed record Reading(ItemInfo Info, string Says);
