using NodaTime;

namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A time of day found in a text.</summary>
/// <param name="Text">What stands there, as written.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Timex">As exact as it was said: "T07", "T07:30", "T07:30:05".</param>
public sealed record TimeResult(string Text, int Start, string Timex, LocalTime Time)
{
    public int Length => Text.Length;
}
