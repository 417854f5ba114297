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
    private static readonly BrokenFiles Broken = new("PelvicBot.Catalog.Tests", "BrokenItems");

    public static TheoryData<string> Names => [.. Broken.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BrokenFile_SaysWhereWhatAndWhatToDo(string name)
    {
        var (all, expected) = Broken.Read(name);
        var text = BrokenFiles.WithoutExpected(all);
        var faults = new FaultList();
        CatalogLoader.Load([("content/en/x.yaml", text)], faults);
        var said = faults.All.Select(f => f.ToString()).ToList();
        if (Environment.GetEnvironmentVariable("BROKEN") == "write")
        {
            Broken.Write(name, said, text);
            return;
        }

        Assert.NotEmpty(said);
        Assert.Equal(expected, said);
    }
}
