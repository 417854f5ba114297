namespace PelvicBot.Coaching.RedFlags;

/// <summary>One flag that a text raises, or only mentions.</summary>
/// <param name="FlagId">As in the catalogue, without <c>red-flag/</c>.</param>
/// <param name="Level">The level it has, or would have without its modifier.</param>
/// <param name="Route">Who helps.</param>
/// <param name="Words">The member's words as they stood.</param>
/// <param name="Modifier">Anything but None makes it context only.</param>
public sealed record RedFlagFinding(string FlagId, Urgency Level, string Route, string Words, RedFlagModifier Modifier);
