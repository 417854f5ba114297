using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>
/// One broken file per rule about files, headers and single items, in BrokenItems, read by itself. Its first lines say exactly which faults are
/// expected; adding a file adds a test, and BROKEN=write writes down what is said now.
/// </summary>
public sealed class BrokenItemsTests
{
    private const string Expects = "# expects: ";
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Catalog.Tests", "BrokenItems");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BrokenFile_SaysWhereWhatAndWhatToDo(string name)
    {
        var path = Path.Combine(Folder, name + ".yaml");
        var lines = File.ReadAllText(path).Split('\n');
        var text = string.Join('\n', lines.Where(l => !l.StartsWith(Expects, StringComparison.Ordinal)));
        var faults = new FaultList();
        CatalogLoader.Load([("content/en/x.yaml", text)], faults);
        var said = faults.All.Select(f => f.ToString()).ToList();
        if (Environment.GetEnvironmentVariable("BROKEN") == "write")
        {
            File.WriteAllText(path, string.Concat(said.Select(s => $"{Expects}{s}\n")) + text);
            return;
        }

        Assert.NotEmpty(said);
        Assert.Equal(lines.Where(l => l.StartsWith(Expects, StringComparison.Ordinal)).Select(l => l[Expects.Length..]), said);
    }
}
