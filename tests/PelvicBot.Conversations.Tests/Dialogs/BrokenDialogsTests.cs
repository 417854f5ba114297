using PelvicBot.Catalog.Yaml;
using PelvicBot.Conversations.Dialogs;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Dialogs;

/// <summary>
/// One broken file per rule, in BrokenDialogs, read together with the checkout's own dialogs, whose menu begins it. Its first lines say exactly
/// which faults are expected; adding a file adds a test.
/// </summary>
public sealed class BrokenDialogsTests
{
    private const string Broken = "dialogs/broken.yaml";
    private static readonly BrokenFiles Files = new("PelvicBot.Conversations.Tests", "Dialogs", "BrokenDialogs");

    public static TheoryData<string> Names => [.. Files.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_BrokenFile_SaysWhereWhatAndWhatToDo(string name)
    {
        var (text, expected) = Files.Read(name);

        Assert.Equal(expected, Load([.. Shipped(menuBegins: "broken"), (Broken, text)]).Where(f => f.StartsWith(Broken, StringComparison.Ordinal)));
    }

    [Fact]
    public void Load_SoundFile_HasNoFaults() =>
        Assert.Empty(Load([.. Shipped(menuBegins: "broken"), (Broken, "id: broken\nversion: 1\nsteps:\n  - id: a\n    say: [menu/ask]\n")]));

    [Fact]
    public void Load_ResultThatTheOuterDialogDoesNotRoute_IsFine() =>
        Assert.Empty(Load([.. Shipped(menuBegins: "broken"), (Broken, "id: broken\nversion: 1\nresults: [x]\nsteps:\n  - id: a\n    say: [menu/ask]\n    next: end:x\n")]));

    [Fact]
    public void Load_CheckoutsOwn_HasNoFaults() => Assert.Empty(Load([.. Shipped(menuBegins: null)]));

    [Fact]
    public void Load_DialogThatTheCodeBeginsIsGone_SaysSo() =>
        Assert.Contains(
            "dialogs:1 the coach begins the dialog 'silence' itself, and no file has that id",
            Load([.. Shipped(menuBegins: null).Where(f => f.Name != "dialogs/silence.yaml")]));

    [Fact]
    public void Load_StepThatTheCodeKnowsIsRenamed_SaysSo()
    {
        var files = Shipped(menuBegins: null).Select(f =>
            f.Name == "dialogs/check-in.yaml" ? (f.Name, f.Text.Replace("- id: hello", "- id: greet", StringComparison.Ordinal)) : f);

        Assert.Contains(Load([.. files]), f => f.EndsWith("dialog 'check-in': the coach counts on a step 'hello'", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_ContentAndDialogsOfTheCheckout_GiveACoach()
    {
        var faults = new FaultList();

        var coach = Conversations.Turns.CoachLoader.Load(Path.Combine(RepositoryFolder.Root, "content"), Path.Combine(RepositoryFolder.Root, "dialogs"), faults);

        Assert.Empty(faults.All);
        Assert.NotNull(coach);
    }

    [Fact]
    public void Load_FolderMissing_IsAFaultAndNoCrash()
    {
        var faults = new FaultList();

        DialogLoader.Load(Path.Combine(RepositoryFolder.Root, "no-such-folder"), TestCoach.Instance.Services.Catalog, faults);

        Assert.True(faults.Any);
    }

    private static IEnumerable<(string Name, string Text)> Shipped(string? menuBegins)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "dialogs"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var (name, text) = ("dialogs/" + Path.GetFileName(file), File.ReadAllText(file).TrimEnd());
            const string last = "end:done";
            yield return name == "dialogs/menu.yaml" && menuBegins is not null && text.EndsWith(last, StringComparison.Ordinal)
                ? (name, $"{text[..^last.Length]}{menuBegins}\n  - id: {menuBegins}\n    begin: {menuBegins}\n    next: end:done\n")
                : (name, text + "\n");
        }
    }

    private static List<string> Load(IReadOnlyList<(string Name, string Text)> files)
    {
        var faults = new FaultList();
        new DialogLoader(TestCoach.Instance.Services.Catalog, faults).Load(files);
        return [.. faults.All.Select(f => f.ToString())];
    }
}
