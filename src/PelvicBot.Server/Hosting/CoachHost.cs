using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Hosting;

/// <summary>Loads the coach for a service or a command, or says why it cannot be.</summary>
public static class CoachHost
{
    private const int FaultsShown = 20;

    /// <param name="allowDrafts">Whether content that nobody has reviewed may be used.</param>
    /// <exception cref="StartupException">Content or dialogs are broken, or drafts are not allowed and there are some.</exception>
    public static Coach Load(bool allowDrafts)
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(ProjectFolders.Content, ProjectFolders.Dialogs, faults);
        if (coach is null)
        {
            var shown = faults.All.Take(FaultsShown).Select(f => $"\n  {f}");
            throw new StartupException($"the catalogue has {faults.All.Count} faults; mend them and start again ('pelvicbot check' lists all):{string.Concat(shown)}");
        }

        var drafts = coach.Services.Catalog.Items.Values.Count(i => !i.Reviewed);
        return allowDrafts || drafts == 0
            ? coach
            : throw new StartupException(
                $"{drafts} items of the catalogue are drafts that no clinician has reviewed; have them reviewed, or set Catalog:AllowDrafts to true to serve them all the same");
    }
}
