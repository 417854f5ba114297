using System.CommandLine;
using NodaTime;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Server.CatalogueSite;
using PelvicBot.Server.References;

namespace PelvicBot.Server.Commands;

/// <summary><c>catalogue --html OUT</c>: the catalogue as pages to read, print and sign.</summary>
public static class CatalogueCommand
{
    public static Command Create()
    {
        var html = new Option<string>("--html") { Description = "The folder to write the pages into.", Required = true };
        var command = new Command("catalogue", "Writes everything the coach knows and says as pages for reviewers, readable without a server.") { html };
        command.SetAction(parsed => Run(
            ProjectFolders.Content, ProjectFolders.Dialogs, parsed.GetRequiredValue(html), Today.Date, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    public static int Run(string content, string dialogs, string folder, LocalDate today, TextWriter output, TextWriter error)
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.Load(content, faults);
        if (faults.Any)
        {
            error.WriteLine($"{faults.All[0]}\nThe content has {faults.All.Count} faults; put them right first. 'check' lists them all.");
            return 1;
        }

        var site = new SiteContext(catalog, CatalogueReferences.Find(catalog, dialogs), today, new RedFlagExamples(catalog));
        try
        {
            var pages = SiteWriter.Write(site, folder);
            output.WriteLine($"{pages} pages with {catalog.Items.Count} items: open {Path.Combine(folder, "index.html")} in a browser");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{folder}: cannot be written: {e.Message}");
            return 1;
        }
    }
}
