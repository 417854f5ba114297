using System.Diagnostics;
using System.Text;
using PelvicBot.Bench.Bare;
using PelvicBot.Bench.Driving;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.Load;

/// <summary>
/// Check-ins and nudges of many members, all due at once: from due to taken by the channel. Each is claimed, composed by a turn, committed,
/// posted and marked, so it is compared with the bare endpoint that only parses and echoes.
/// </summary>
internal static class ProactiveBenchmark
{
    private const int WarmUps = 2;

    /// <summary>From the programme's offer to a daily check-in.</summary>
    private static readonly string[] ToTheSchedule = ["start", "not now", "8:00", "London"];

    public static async Task RunAsync(Options options, string cores)
    {
        await using var service = ChildService.Coach(options.Server, cores);
        await using var bare = ChildService.Bare(cores);
        await using var channel = await FakeChannel.StartAsync();
        using var driver = new Driver(service.Address, "/api/messages");
        using var echo = new Subject("bare echo", bare, BareService.EchoPath);
        await StartProbe.WaitAsync(service.Address, "/api/messages");
        await StartProbe.WaitAsync(bare.Address, BareService.EchoPath);
        var walk = await Walk.FindAsync(driver.Client, "walk", channel.ServiceUrl);
        WalkStep[] steps =
        [
            walk.Hello, .. walk.Answers,
            .. ToTheSchedule.Select(text => new WalkStep(new Bodies(text, channel.ServiceUrl), "\"PelvicBot/Message\""u8.ToArray())),
        ];
        var echoed = walk.Answers.Select(s => s with { Marker = "\"conversation\":{\"id\":\""u8.ToArray() }).ToList();
        var rounds = new List<(double PerSecond, double CpuMilliseconds)>();
        var sent = 0;
        for (var round = -WarmUps; round < options.Rounds; round++)
        {
            string[] conversations = [.. Enumerable.Range(0, options.Conversations).Select(i => $"p{round + WarmUps}-{i}")];
            await echo.RoundAsync(conversations, null, echoed, round < 0);
            if ((await driver.SendAsync(conversations, steps, 0)).Mismatches > 0)
            {
                throw new BenchmarkException("Not every member came to a daily check-in.");
            }

            var (messages, seconds, cpu) = await AdvanceAsync(driver.Client, service, channel);
            if (messages < conversations.Length)
            {
                throw new BenchmarkException($"{conversations.Length} members were due a check-in or more, and the channel got {messages}.");
            }

            Console.Error.WriteLine($"{(round < 0 ? "warm-up" : "round"),-8} {"proactive",-18} {messages / seconds,8:F0} sends/s {cpu * 1000 / messages,9:F3} CPU ms/send");
            if (round >= 0)
            {
                rounds.Add((messages / seconds, cpu * 1000 / messages));
                sent += messages;
            }
        }

        var perSecond = Medians.Of(rounds.Select(r => r.PerSecond));
        Console.WriteLine(
            $"proactive: {perSecond:F0} sends/s, {perSecond / echo.TurnsPerSecond:F3} of the bare echo's {echo.TurnsPerSecond:F0} turns/s, "
            + $"{Medians.Of(rounds.Select(r => r.CpuMilliseconds)):F3} CPU ms/send, medians of {options.Rounds} rounds, {sent} messages");
    }

    /// <summary>Two days go by at once.</summary>
    private static async Task<(int Messages, double Seconds, double CpuSeconds)> AdvanceAsync(HttpClient client, ChildService service, FakeChannel channel)
    {
        var before = (channel.Taken, service.CpuSeconds, At: Stopwatch.GetTimestamp());
        using var body = new StringContent("""{"advance":"P2D"}""", Encoding.UTF8, "application/json");
        (await client.PostAsync("/development/clock", body)).EnsureSuccessStatusCode();
        await channel.DrainAsync();
        return (channel.Taken - before.Taken, Stopwatch.GetElapsedTime(before.At, channel.Latest).TotalSeconds, service.CpuSeconds - before.CpuSeconds);
    }
}
