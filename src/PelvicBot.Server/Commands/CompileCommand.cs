using System.CommandLine;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Coaching.RedFlags;

namespace PelvicBot.Server.Commands;

/// <summary>
/// <c>compile [--out FILE]</c>: works out ahead what loading the content would. A Release build does it; a start finds the file beside the program
/// and uses it for as long as content and code are the same. Exit 1, and no file, when the content has faults or the file cannot be written.
/// </summary>
public static class CompileCommand
{
    public static Command Create() => Create(ProjectFolders.Content);

    /// <param name="content">The content folder.</param>
    public static Command Create(string content)
    {
        var file = new Option<string>("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, CompiledContent.FileName),
        };
        var command = new Command("compile", "Works out ahead what loading the content would, so that the next start is quick.") { file };
        command.SetAction(parsed => Run(content, parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string content, string file, TextWriter output, TextWriter error)
    {
        var faults = new FaultList();
        var files = CatalogLoader.ReadFolder(content).ToArray();
        var catalogs = CatalogLoader.LoadAll(files, null, faults, new FaultList()).Values;
        if (faults.Any)
        {
            error.WriteLine($"The content has {faults.All.Count} faults, so it is not compiled; 'check' lists them.");
            return 1;
        }

        try
        {
            CompiledContent.Save(file, files, catalogs, [.. catalogs.Select(c => (RedFlagDetector.PartOf(c), (Action<PartWriter>)RedFlagDetector.Of(c).Write))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file} cannot be written: {exception.Message}");
            return 1;
        }

        output.WriteLine($"wrote {file}");
        return 0;
    }
}
