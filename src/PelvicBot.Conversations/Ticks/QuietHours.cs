using NodaTime;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Conversations.Ticks;

/// <summary>The member's local hours in which nothing is sent that they did not choose for then.</summary>
public static class QuietHours
{
    public static bool Holds(CoachTurn turn, Instant at)
    {
        var hour = at.InZone(turn.Zone).Hour;
        return hour >= turn.Services.Catalog.Rules.QuietFromHour || hour < turn.Services.Catalog.Rules.QuietToHour;
    }

    /// <summary>The first instant from <paramref name="at"/> on that is not quiet.</summary>
    public static Instant After(CoachTurn turn, Instant at)
    {
        if (!Holds(turn, at))
        {
            return at;
        }

        var local = at.InZone(turn.Zone);
        var day = local.Hour >= turn.Services.Catalog.Rules.QuietFromHour ? local.Date.PlusDays(1) : local.Date;
        return turn.Zone.AtLeniently(day + new LocalTime(turn.Services.Catalog.Rules.QuietToHour, 0)).ToInstant();
    }
}
