namespace PelvicBot.BotFramework.Recognizers;

/// <summary>An answer on a scale, and how it was come to, so that the dialog can say so.</summary>
/// <param name="Value">Within the scale, also when <paramref name="IsOutOfRange"/> is set (the nearer end; not to be recorded then).</param>
/// <param name="Shown">The piece of the answer that was read, number words as digits: "2 or 3", "no pain".</param>
/// <param name="IsRange">Two values were named ("2-3"); the higher was taken.</param>
/// <param name="IsRounded">A value between two steps was named ("3.5"); it was rounded up.</param>
/// <param name="IsOutOfRange">The value named lies outside the scale ("11", "-2").</param>
public sealed record ScaleReading(int Value, string Shown, bool IsRange = false, bool IsRounded = false, bool IsOutOfRange = false);
