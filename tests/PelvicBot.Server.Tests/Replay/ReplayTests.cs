using System.Text.RegularExpressions;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Replay;

/// <summary><c>pelvicbot replay</c> on a store that <c>pelvicbot chat</c> wrote, with content that changed in between.</summary>
public sealed partial class ReplayTests
{
    private const string Asked = "Are you 18 or older?";

    [Fact]
    public async Task Replay_AfterTheContentChanged_ShowsTheWordsOfThen()
    {
        using var folder = new TemporaryFolder();
        folder.Take(Path.Combine(RepositoryFolder.Root, "content"));
        folder.Take(Path.Combine(RepositoryFolder.Root, "dialogs"));
        var first = await ChatAsync(folder, "--at", "2026-11-21T09:00", "Yes, go on\nIreland\nmy data\n");
        var member = MemberId().Match(first).Value;
        var file = folder["content", "en", "questions", "screening.yaml"];
        var before = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, before.Replace(Asked, "Did you turn 18?", StringComparison.Ordinal));
        var second = await ChatAsync(folder, "--zone", "UTC", "menu\nstart\nyes\n");
        Assert.Contains("Did you turn 18?", second, StringComparison.Ordinal);

        var replay = await ReplayAsync(folder, member);

        Assert.Equal((0, ""), (replay.ExitCode, replay.Error));
        var lines = replay.Output.Split('\n');
        var asked = Array.FindIndex(lines, l => l.Contains(Asked, StringComparison.Ordinal));
        var askedAgain = Array.FindIndex(lines, l => l.Contains("Did you turn 18?", StringComparison.Ordinal));
        var answered = Array.FindIndex(lines, l => l.Contains("member: screening/adult", StringComparison.Ordinal));
        Assert.True(asked > 0 && asked < askedAgain && askedAgain < answered, replay.Output);
        Assert.Contains("consent: welcome/consent, yes", replay.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("the archive does not have", replay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfSomeDays_ShowsNoOthers()
    {
        using var folder = new TemporaryFolder();
        var chat = await ChatAsync(folder, "--at", "2026-11-21T09:00", "Yes, go on\nIreland\n+1d\nyes\nmy data\n");
        var member = MemberId().Match(chat).Value;

        var replay = await ReplayAsync(folder, member, "--from", "2026-11-22", "--to", "2026-11-22");

        Assert.Contains("2026-11-22 09:00:00 member: screening/adult", replay.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-21", replay.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ForNobody_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var replay = await ReplayAsync(folder, "nobody");

        Assert.Equal((1, ""), (replay.ExitCode, replay.Output));
        Assert.StartsWith("pelvicbot: nothing is stored about 'nobody'", replay.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ChatAsync(TemporaryFolder folder, string option, string value, string input)
    {
        var run = await ServiceProcess.RunAsync(folder.Path, input, "chat", option, value, "--Storage:Folder", folder["data"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private static Task<(int ExitCode, string Output, string Error)> ReplayAsync(TemporaryFolder folder, string member, params string[] options) =>
        ServiceProcess.RunAsync(folder.Path, "", ["replay", member, .. options, "--Storage:Folder", folder["data"]]);

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex MemberId();
}
