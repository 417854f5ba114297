using NodaTime;
using NodaTime.Text;

namespace PelvicBot.Server.Settings;

/// <summary>ISO 8601 durations of fixed length: <c>PT8H</c>, <c>P1DT30M</c>, <c>P2W</c>. Months and years have no fixed length.</summary>
public static class Durations
{
    public static bool TryParse(string? text, out Duration duration)
    {
        duration = Duration.Zero;
        if (text is null || text.Length > 40 || !PeriodPattern.Roundtrip.Parse(text).TryGetValue(default!, out var period)
            || period.Months != 0 || period.Years != 0)
        {
            return false;
        }

        try
        {
            duration = period.ToDuration();
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
