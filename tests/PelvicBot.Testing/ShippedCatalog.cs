using PelvicBot.Catalog;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Testing;

/// <summary>The catalogue of the checkout's own content, read once for all tests of an assembly.</summary>
public static class ShippedCatalog
{
    private static readonly Lazy<ContentCatalog> Loaded = new(Load);

    public static ContentCatalog Instance => Loaded.Value;

    private static ContentCatalog Load()
    {
        var faults = new FaultList();
        var catalog = CatalogLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), faults);
        return faults.Any ? throw new InvalidOperationException("The content has faults:\n" + string.Join('\n', faults.All)) : catalog;
    }
}
