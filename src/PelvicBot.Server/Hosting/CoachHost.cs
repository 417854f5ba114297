using System.Collections.Immutable;
using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Hosting;

/// <summary>Loads the coach for a service or a command, or says why it cannot be.</summary>
public static class CoachHost
{
    private const int FaultsShown = 20;

    /// <param name="allowDrafts">Whether content may be used that nobody has reviewed, or whose review has expired though the coach needs it.</param>
    /// <param name="locales">The locales besides English.</param>
    /// <param name="today">Reviews are held against it.</param>
    /// <param name="gaps">Receives what the locales lack; English stands in for it.</param>
    /// <exception cref="StartupException">Content or dialogs are broken, or there are drafts or expired reviews that are not allowed.</exception>
    public static Coach Load(bool allowDrafts, ImmutableArray<string> locales, LocalDate today, FaultList gaps)
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(ProjectFolders.Content, ProjectFolders.Dialogs, faults, locales, gaps, compiled: true);
        if (coach is null)
        {
            var shown = faults.All.Take(FaultsShown).Select(f => $"\n  {f}");
            throw new StartupException($"the catalogue has {faults.All.Count} faults; mend them and start again ('pelvicbot check' lists all):{string.Concat(shown)}");
        }

        if (!allowDrafts)
        {
            foreach (var language in coach.Languages.Values)
            {
                RefuseUnreviewed(language.Catalog, today);
            }
        }

        return coach;
    }

    /// <exception cref="StartupException">There are drafts, or items that the coach needs and whose review has expired.</exception>
    public static void RefuseUnreviewed(ContentCatalog catalog, LocalDate today)
    {
        var drafts = catalog.Items.Values.Count(i => !i.Reviewed);
        if (drafts > 0)
        {
            throw new StartupException(
                $"{drafts} items of the catalogue are drafts that no clinician has reviewed; have them reviewed, or set Catalog:AllowDrafts to true to serve them all the same");
        }

        if (ReviewExpiry.ExpiredInUse(catalog, today) is [var first, ..] expired)
        {
            throw new StartupException(
                $"the review of {expired.Length} items has expired that the coach cannot do without, first of '{first.Id}' ({first.File}:{first.Line}); have them reviewed, or set Catalog:AllowDrafts to true to serve them all the same");
        }
    }
}
