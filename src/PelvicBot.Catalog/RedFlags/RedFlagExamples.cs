using System.Collections.Immutable;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>Messages as people write them, with the flag that a clinician would give them.</summary>
/// <param name="Info">Of the item.</param>
/// <param name="FlagId">Without <c>red-flag/</c>; null for messages that sound alarming and are not.</param>
/// <param name="Messages">At least one.</param>
public sealed record RedFlagExamples(ItemInfo Info, string? FlagId, ImmutableArray<string> Messages);
