using System.CommandLine;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.TeamsPackage;

namespace PelvicBot.Server.Commands;

/// <summary>
/// <c>teams-package [--out FILE]</c>: makes the app package for Teams from the settings and the wording. Exit 1, and no file, when a setting is missing
/// or the file cannot be written; each with a sentence.
/// </summary>
public static class TeamsPackageCommand
{
    public static Command Create() => Create(ProjectFolders.Content);

    /// <param name="content">The content folder with the app's wording.</param>
    public static Command Create(string content)
    {
        var file = new Option<string>("--out") { Description = "The zip to write.", DefaultValueFactory = _ => "teams-package.zip" };
        var command = new Command("teams-package", "Makes the app package that is uploaded to Teams. Settings follow as --Name value.") { file };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => Run(
            content,
            parsed.GetRequiredValue(file),
            [.. parsed.UnmatchedTokens],
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string content, string file, string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var settings = ServerHost.TeamsSettings(arguments);
            var faults = new FaultList();
            var catalog = CatalogLoader.Load(content, faults);
            if (faults.Any)
            {
                error.WriteLine($"pelvicbot: the content has {faults.All.Count} faults, so the package is not made; 'pelvicbot check' lists them");
                return 1;
            }

            File.WriteAllBytes(file, TeamsPackageFile.Write(settings, catalog));
            output.WriteLine($"wrote {file}: upload it in the Teams admin center, under Manage apps (docs/teams.md)");
            return 0;
        }
        catch (StartupException exception)
        {
            foreach (var line in exception.Message.Split('\n'))
            {
                error.WriteLine("pelvicbot: " + line);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"pelvicbot: {file} cannot be written: {exception.Message}");
        }

        return 1;
    }
}
