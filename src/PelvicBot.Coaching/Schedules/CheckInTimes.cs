using NodaTime;
using NodaTime.TimeZones;
using PelvicBot.Coaching.Members;

namespace PelvicBot.Coaching.Schedules;

/// <summary>When the next check-in is due. One per local day, right through every change of clocks.</summary>
public static class CheckInTimes
{
    /// <summary>A skipped time moves to the first valid minute; a repeated one happens once, the first time round.</summary>
    private static readonly ZoneLocalMappingResolver OncePerDay = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first check-in of a later local day than <paramref name="lastDay"/> that is still to come.</summary>
    /// <param name="schedule">Time, zone and rhythm.</param>
    /// <param name="now">Coaching time.</param>
    /// <param name="lastDay">The local day that has had its check-in already, or the day of the first session; null for none.</param>
    public static Instant Next(Schedule schedule, Instant now, LocalDate? lastDay)
    {
        var zone = schedule.DateTimeZone;
        var today = now.InZone(zone).Date;
        var day = lastDay is { } last ? LocalDate.Max(today, last.PlusDays(Math.Max(1, schedule.EveryDays))) : today;
        var at = At(schedule, zone, day);
        return at > now ? at : At(schedule, zone, day.PlusDays(1));
    }

    private static Instant At(Schedule schedule, DateTimeZone zone, LocalDate day) =>
        zone.ResolveLocal(day + schedule.Time, OncePerDay).ToInstant();
}
