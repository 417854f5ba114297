using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Server.Health;

namespace PelvicBot.Server.Hosting;

/// <summary>Says ahead of time which reviews expire.</summary>
public static class ReviewWatch
{
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
