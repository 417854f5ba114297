using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.Commands;

/// <summary>The catalogue for commands that only look things up: faults are told on standard error and do not stop it.</summary>
internal static class AnswerCatalog
{
    public static ContentCatalog Load()
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.Load(ProjectFolders.Content, faults);
        if (faults.Any)
        {
            Console.Error.WriteLine($"The content has {faults.All.Count} faults; 'check' lists them.");
        }

        return catalog;
    }
}
