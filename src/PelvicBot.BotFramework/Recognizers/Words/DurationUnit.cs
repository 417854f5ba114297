namespace PelvicBot.BotFramework.Recognizers.Words;

/// <summary>A unit: its length in seconds (a month is 30 days, a year 365) and how ISO 8601 writes <paramref name="Times"/> of it.</summary>
internal sealed record DurationUnit(long Seconds, string Letter, int Times, bool IsClock);
