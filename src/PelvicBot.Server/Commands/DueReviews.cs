using NodaTime;
using NodaTime.Text;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Commands;

/// <summary>What <c>check</c> says of reviews: those that are due, the first of them by name, in each language.</summary>
public static class DueReviews
{
    private const int Shown = 10;

    public static void Write(Coach coach, LocalDate today, int weeks, TextWriter output)
    {
        foreach (var (locale, services) in coach.Languages.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var due = ReviewExpiry.Due(services.Catalog, today.PlusWeeks(weeks).PlusDays(1));
            foreach (var item in due.Take(Shown))
            {
                var use = item.ReviewDue >= today ? "" : ReviewExpiry.CanBeSpared(services.Catalog, item) ? "; not used any more" : "; used all the same, because the coach needs it";
                output.WriteLine($"{item.File}:{item.Line} '{item.Id}': its review {(item.ReviewDue < today ? "expired" : "is due")} on {LocalDatePattern.Iso.Format(item.ReviewDue)}{use}");
            }

            output.WriteLine(
                $"{locale}: {due.Count(i => i.ReviewDue < today)} reviews have expired, {due.Count(i => i.ReviewDue >= today)} are due within {weeks} weeks{(due.Length > Shown ? $" ({due.Length - Shown} not listed)" : "")}");
        }
    }
}
