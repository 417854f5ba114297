using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Health;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Hosting;

/// <summary>Says ahead of time which reviews expire.</summary>
public static class ReviewWatch
{
    /// <summary>Logs, at the start, that reviews are near.</summary>
    public static void Announce(IServiceProvider services)
    {
        var today = services.GetRequiredService<MachineClock>().GetCurrentInstant().InUtc().Date;
        if (Look(services.GetRequiredService<Coach>().Services.Catalog, today, services.GetRequiredService<ServerSettings>().WarnBefore) is { } near)
        {
            var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("PelvicBot");
            Log.ReviewsNear(log, near.Withdrawn, near.ExpiredInUse, near.DueSoon, near.First);
        }
    }

    /// <param name="catalog">The catalogue.</param>
    /// <param name="today">The day it is used on.</param>
    /// <param name="ahead">How far to look.</param>
    /// <returns>Null when nothing is due.</returns>
    public static ReviewHealth? Look(ContentCatalog catalog, LocalDate today, Duration ahead)
    {
        var due = ReviewExpiry.Due(catalog, today.PlusDays(ahead.Days + 1));
        var inUse = ReviewExpiry.ExpiredInUse(catalog, today).Length;
        var expired = due.Count(i => i.ReviewDue < today);
        return due.IsEmpty ? null : new ReviewHealth(expired - inUse, inUse, due.Length - expired, LocalDatePattern.Iso.Format(due[0].ReviewDue));
    }
}
