using System.CommandLine;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Reviews;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.References;

namespace PelvicBot.Server.Commands;

/// <summary><c>check</c>: every fault of content and dialogs with its file and line; exit 1 when there is one.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var update = new Option<bool>("--update-lock") { Description = $"Record in content/{ReviewLock.FileName} what today's sign-offs stand for." };
        var command = new Command("check", "Checks content/ and dialogs/ and prints every fault as file:line.") { update };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(update))
            {
                UpdateLock(ProjectFolders.Content);
            }

            return Run(ProjectFolders.Content, ProjectFolders.Dialogs, Console.Out);
        });
        return command;
    }

    /// <summary>Writes the lock anew; a sign-off that may not stand keeps its line, and the check reports it.</summary>
    public static void UpdateLock(string content)
    {
        // Lines that cannot be read are gone afterwards: that is how a merge conflict is settled.
        var updated = ReviewLock.Read(content, new FaultList()).Update(CatalogLoader.Load(content, new FaultList()));
        File.WriteAllText(Path.Combine(content, ReviewLock.FileName), updated.ToString());
    }

    public static int Run(string content, string dialogs, TextWriter output)
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(content, dialogs, faults);
        if (coach is not null)
        {
            ReviewLock.Read(content, faults).Check(coach.Services.Catalog, faults);
        }

        foreach (var fault in faults.All)
        {
            output.WriteLine(fault);
        }

        foreach (var unused in coach is null ? [] : CatalogueReferences.Find(coach.Services.Catalog, dialogs).Unused(coach.Services.Catalog))
        {
            output.WriteLine($"note: {unused.File}:{unused.Line} '{unused.Id}' is used nowhere: name it where it belongs, or remove it");
        }

        output.WriteLine(coach is null || faults.Any
            ? $"{faults.All.Count} faults"
            : $"no faults in {coach.Services.Catalog.Items.Count} items and {coach.Services.Dialogs.All.Count()} dialogs");
        return faults.Any ? 1 : 0;
    }
}
