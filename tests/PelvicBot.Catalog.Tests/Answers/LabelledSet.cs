using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests.Answers;

/// <summary>The labelled messages beside these tests.</summary>
internal static class LabelledSet
{
    /// <summary>Rows without the header: label and message.</summary>
    public static IReadOnlyList<(string Label, string Message)> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Catalog.Tests", "Answers", file))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1])),
    ];
}
