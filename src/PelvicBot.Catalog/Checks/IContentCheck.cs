using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Checks;

/// <summary>Something that must hold between items. Only reports, never throws; named in <see cref="ContentChecks"/>.</summary>
public interface IContentCheck
{
    void Run(ContentCatalog catalog, FaultList faults);
}
