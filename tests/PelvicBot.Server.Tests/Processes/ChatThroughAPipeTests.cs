using System.Text;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Processes;

/// <summary><c>pelvicbot chat</c> with its input from a pipe.</summary>
public sealed class ChatThroughAPipeTests
{
    [Fact]
    public async Task Chat_ThroughTwoPipes_GoesFromHelloToTheCheckIn()
    {
        using var folder = new TemporaryFolder();
        var first = await ChatAsync(
            folder, [("Yes, go on", "Which country are you in?"), ("Ireland", "Are you 18 or older?"), .. WayThrough.Screening, .. WayThrough.UntilTheTimer]);
        Assert.StartsWith("\nHello. I'm a program that coaches pelvic-floor relaxation.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("That's 5 minutes.", first, StringComparison.Ordinal);

        var second = await ChatAsync(
            folder,
            [
                ("+5m", "[2026-11-21 09:05 Europe/London]"), .. WayThrough.AfterTheTimer,
                ("half past eight in the morning", "Which city or time zone are you in"), ("yes", "Europe/London time, starting tomorrow"),
                ("+1d", "⏱ Good morning. Time for today's two-minute check-in?"), .. WayThrough.CheckIn,
            ]);

        Assert.DoesNotContain("Hello. I'm a program", second, StringComparison.Ordinal);
        AssertInOrder(second, "The timer runs: 5 minutes.", "> +5m", "⏱ That's 5 minutes.", "> 1", "⏱ Good morning.", "[2026-11-22 09:05");
    }

    [Fact]
    public async Task Chat_Closed_HasKeptNothingOfWhatWasSaidAsItSays()
    {
        using var folder = new TemporaryFolder();
        var said = await ChatAsync(folder, [("What exactly?", "What we write here is not kept once this chat is closed."), ("Yes, go on", "Which country are you in?")]);

        Assert.DoesNotContain("a week", said, StringComparison.Ordinal);
        var file = Path.Combine(folder["data"], "pelvicbot.db");
        Assert.Equal("0", Database.Text(file, "SELECT CAST(count(*) AS TEXT) FROM message"));
        Assert.NotEqual("0", Database.Text(file, "SELECT CAST(count(*) AS TEXT) FROM event"));
        await ChatAsync(folder, [("Ireland", "Are you 18 or older?")]);
    }

    [Fact]
    public async Task Chat_WithABadClock_SaysHowToWriteIt()
    {
        using var folder = new TemporaryFolder();

        var run = await ServiceProcess.RunAsync(folder.Path, "", "chat", "--at", "tomorrow");

        Assert.Equal((2, "pelvicbot chat: --at 'tomorrow' is no local date and time: write it as 2026-11-21T09:00"), (run.ExitCode, run.Error.TrimEnd()));
    }

    /// <summary>Pipes in what is said, and looks for each answer behind it.</summary>
    private static async Task<string> ChatAsync(TemporaryFolder folder, (string Said, string Answer)[] lines)
    {
        var input = new StringBuilder();
        foreach (var (said, _) in lines)
        {
            input.Append(said).Append('\n');
        }

        string[] clock = Directory.Exists(folder["data"]) ? [] : ["--at", "2026-11-21T09:00"];
        var run = await ServiceProcess.RunAsync(
            folder.Path, input.ToString(), ["chat", .. clock, "--zone", "Europe/London", "--Storage:Folder", folder["data"]]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        AssertInOrder(run.Output, [.. lines.SelectMany(line => new[] { "> " + line.Said, line.Answer }).Where(part => !part.StartsWith("> +", StringComparison.Ordinal))]);
        return run.Output;
    }

    private static void AssertInOrder(string output, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = output.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not behind character {at} of:\n{output}");
            at = found + part.Length;
        }
    }
}
