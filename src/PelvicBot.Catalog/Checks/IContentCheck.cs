using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Looks at the whole catalogue for something that a single file cannot show. It reports and never throws.</summary>
public interface IContentCheck
{
    void Run(ContentCatalog catalog, FaultList faults);
}
