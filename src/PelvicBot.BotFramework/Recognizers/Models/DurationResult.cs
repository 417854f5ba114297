namespace PelvicBot.BotFramework.Recognizers.Models;

/// <summary>A duration found in a text.</summary>
/// <param name="Text">What stands there, as written.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Timex">ISO 8601 with decimals: "PT1.5H", "P1M2D".</param>
/// <param name="Seconds">A month counts 30 days, a year 365.</param>
/// <param name="Modifier">"less" or "more" for "less than an hour", else null.</param>
public sealed record DurationResult(string Text, int Start, string Timex, double Seconds, string? Modifier)
{
    public int Length => Text.Length;
}
