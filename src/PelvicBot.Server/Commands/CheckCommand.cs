using System.CommandLine;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Commands;

/// <summary><c>check</c>: every fault of content and dialogs with its file and line; exit 1 when there is one.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Checks content/ and dialogs/ and prints every fault as file:line.");
        command.SetAction(_ => Run(ProjectFolders.Content, ProjectFolders.Dialogs, Console.Out));
        return command;
    }

    public static int Run(string content, string dialogs, TextWriter output)
    {
        var faults = new FaultList();
        var coach = CoachLoader.Load(content, dialogs, faults);
        foreach (var fault in faults.All)
        {
            output.WriteLine(fault);
        }

        output.WriteLine(coach is null
            ? $"{faults.All.Count} faults"
            : $"no faults in {coach.Services.Catalog.Items.Count} items and {coach.Services.Dialogs.All.Count()} dialogs");
        return coach is null ? 1 : 0;
    }
}
