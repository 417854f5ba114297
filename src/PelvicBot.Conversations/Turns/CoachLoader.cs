using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;

namespace PelvicBot.Conversations.Turns;

/// <summary>Loads content and dialogs into a coach, with every fault of both in one run.</summary>
public static class CoachLoader
{
    /// <param name="contentFolder">The content folder.</param>
    /// <param name="dialogsFolder">The dialogs folder.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <returns>The coach, or null when there are faults.</returns>
    public static Coach? Load(string contentFolder, string dialogsFolder, FaultList faults)
    {
        var catalog = CatalogLoader.Load(contentFolder, faults);
        var dialogs = DialogLoader.Load(dialogsFolder, catalog, faults);
        return faults.Any ? null : new Coach(new CoachServices(catalog, dialogs));
    }
}
