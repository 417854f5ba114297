using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

/// <summary>The shipped catalogue and the labelled messages beside these tests.</summary>
internal static class LabelledSet
{
    public static FaultList Faults { get; } = new();

    public static ContentCatalog Catalog { get; } = CatalogLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), Faults);

    /// <summary>Rows without the header: label and message.</summary>
    public static IReadOnlyList<(string Label, string Message)> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Catalog.Tests", "Answers", file))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1])),
    ];
}
