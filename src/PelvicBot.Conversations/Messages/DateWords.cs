using NodaTime;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Messages;

/// <summary>A day in the member's language; the names of the months are content.</summary>
public static class DateWords
{
    /// <summary>Such as "11 November".</summary>
    public static string Of(CoachTurn turn, LocalDate day) =>
        turn.Text("date/day", ("day", CoachTurn.Number(day.Day)), ("month", turn.Text("date/months").Split(',')[day.Month - 1].Trim()));
}
