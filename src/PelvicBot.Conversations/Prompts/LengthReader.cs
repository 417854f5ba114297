using NodaTime;
using PelvicBot.BotFramework.Recognizers;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Reads how long from now: a length ("in two hours"), or the time of day until when ("at 8 tonight").</summary>
public static class LengthReader
{
    private const int HalfDay = 12;

    /// <param name="turn">The turn: now, and where the member's clock stands.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="until">Whether a time of day is meant as the length until then; needs a known time zone.</param>
    /// <returns>Whole minutes, rounded up; null when there is no length in it.</returns>
    public static long? Minutes(CoachTurn turn, string text, bool until)
    {
        if (DurationRecognizer.Read(text) is { } length)
        {
            return Whole(length);
        }

        return until && turn.ZoneIsKnown && TimeOfDayRecognizer.Read(text) is { } time ? Whole(Next(turn, time) - turn.Now) : null;
    }

    /// <summary>The next time the clock shows it; "at 8" is the nearer of morning and evening.</summary>
    private static Instant Next(CoachTurn turn, TimeReading reading)
    {
        var first = Next(turn, reading.Time);
        return reading.IsAmbiguous ? Instant.Min(first, Next(turn, reading.Time.PlusHours(HalfDay))) : first;
    }

    private static Instant Next(CoachTurn turn, LocalTime time)
    {
        var today = turn.Zone.AtLeniently(turn.Today + time).ToInstant();
        return today > turn.Now ? today : turn.Zone.AtLeniently(turn.Today.PlusDays(1) + time).ToInstant();
    }

    private static long Whole(Duration length) => (long)Math.Ceiling(length.TotalMinutes);
}
