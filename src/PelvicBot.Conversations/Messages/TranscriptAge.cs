using System.Globalization;
using NodaTime;
using PelvicBot.Catalog;

namespace PelvicBot.Conversations.Messages;

/// <summary>How long transcripts are kept, in words: whole weeks, days or hours, rounded up: it is never kept for longer than was said.</summary>
public static class TranscriptAge
{
    private const int HoursADay = 24;
    private const int DaysAWeek = 7;
    private const int MostHours = 48;

    /// <param name="kept">How long.</param>
    /// <param name="catalog">Has the words.</param>
    public static string Of(Duration kept, ContentCatalog catalog)
    {
        var hours = (int)Math.Ceiling(kept.TotalHours);
        if (hours < MostHours && hours % HoursADay != 0)
        {
            return Words("kept/hour", "kept/hours", hours);
        }

        var days = (hours + HoursADay - 1) / HoursADay;
        return days % DaysAWeek == 0 ? Words("kept/week", "kept/weeks", days / DaysAWeek) : Words("kept/day", "kept/days", days);

        string Words(string one, string many, int count) => count == 1
            ? catalog.Messages[one].Text
            : Wording.Fill(catalog.Messages[many].Text, [("n", count.ToString(CultureInfo.InvariantCulture))], _ => null);
    }
}
