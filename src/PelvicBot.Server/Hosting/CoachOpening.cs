using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Hosting;

/// <summary>Loads the coach, or says why it must not be served.</summary>
public static class CoachOpening
{
    private const int FaultsShown = 10;

    /// <exception cref="StartupException">Content or dialogs have faults, or nobody has reviewed them and drafts are not allowed.</exception>
    public static Coach Open(ServerSettings settings)
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(ProjectFolders.Content, ProjectFolders.Dialogs, faults);
        if (coach is null)
        {
            var all = faults.All;
            var more = all.Count > FaultsShown ? $"\nand {all.Count - FaultsShown} more: pelvicbot check lists them all" : "";
            throw new StartupException(
                $"content and dialogs have {all.Count} faults, mend them first:\n{string.Join('\n', all.Take(FaultsShown))}{more}");
        }

        var drafts = coach.Services.Catalog.Items.Values.Count(item => !item.Reviewed);
        return drafts == 0 || settings.AllowDrafts
            ? coach
            : throw new StartupException(
                $"{drafts} items of content/ are drafts that no clinician has reviewed: have them reviewed, or set Catalog:AllowDrafts to true "
                + "if you know what you do");
    }
}
