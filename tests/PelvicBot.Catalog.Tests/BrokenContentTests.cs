using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;

namespace PelvicBot.Catalog.Tests;

/// <summary>
/// One broken catalogue per check, in BrokenContent: its first lines say exactly which faults are expected; <c>=== NAME KIND</c> begins a
/// file, whose header of eight lines is put in here. Adding a file adds a test.
/// </summary>
public sealed class BrokenContentTests
{
    private const string FileMark = "=== ";
    private static readonly BrokenFiles Broken = new("PelvicBot.Catalog.Tests", "BrokenContent");

    public static TheoryData<string> Names => [.. Broken.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BrokenContent_SaysEveryFaultWhereWhatAndWhatToDo(string name)
    {
        var (text, expected) = Broken.Read(name);
        var faults = new FaultList();

        CatalogLoader.Load(Files(text), faults);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', faults.All));
    }

    private static IEnumerable<(string Name, string Text)> Files(string text) =>
        text.Split("\n" + FileMark).Skip(1).Select(part =>
        {
            var (mark, body) = (part[..part.IndexOf('\n', StringComparison.Ordinal)].Split(' '), part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            return (mark[0], $"kind: {mark[1]}\nversion: 1\nstatus: draft\nevidence: none\nreviewed-by: none\nreviewed-on: none\nreview-due: 2027-05-31\nitems:\n{body.TrimEnd('\n')}\n");
        });
}
