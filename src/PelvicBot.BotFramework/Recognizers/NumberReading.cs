namespace PelvicBot.BotFramework.Recognizers;

/// <summary>A whole number given as an answer.</summary>
/// <param name="Value">As named, also when <paramref name="IsOutOfRange"/> is set (not to be recorded then).</param>
/// <param name="Shown">The piece of the answer that was read: "about six" gives "six".</param>
public sealed record NumberReading(int Value, string Shown, bool IsOutOfRange = false);
