using NodaTime;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.Commands;

/// <summary>
/// The catalogue for commands that only look things up, as the service would use it on that day. Faults, and what is not used because its review has
/// expired, are told on standard error and do not stop it.
/// </summary>
internal static class AnswerCatalog
{
    public static ContentCatalog Load(string content, LocalDate today, TextWriter error)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.LoadCompiled(content, faults).On(today);
        if (faults.Any)
        {
            error.WriteLine($"The content has {faults.All.Count} faults; 'check' lists them.");
        }

        if (catalog.Withdrawn.Count > 0)
        {
            error.WriteLine($"{catalog.Withdrawn.Count} items are not used, because their review has expired; 'check' lists them.");
        }

        return catalog;
    }
}
