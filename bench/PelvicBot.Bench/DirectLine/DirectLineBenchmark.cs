using PelvicBot.Bench.Bare;
using PelvicBot.Bench.Load;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.DirectLine;

/// <summary>Direct Line with a thousand open WebSockets, beside the least that ASP.NET Core could do for them.</summary>
internal static class DirectLineBenchmark
{
    private const int Sockets = 1000;
    private const int WarmUps = 3;

    // One member's messages to a thousand windows are many at once, so there are fewer of them.
    private static readonly (string Name, int Members, int Messages)[] Shapes =
    [
        ("1,000 members", Sockets, 4),
        ("one conversation", 1, 20),
    ];

    public static async Task RunAsync(Options options, string cores)
    {
        Console.WriteLine($"Direct Line to {Sockets} open WebSockets, {options.Rounds} rounds, medians; each post is an echo and an answer of two messages");
        Console.WriteLine($"{"",-36} {"messages/s",10} {"of bare",8} {"CPU µs/message",14} {"KiB/socket",10}");
        foreach (var (name, members, messages) in Shapes)
        {
            var bare = await MeasureAsync(
                options, messages, ChildService.Bare(cores), BareService.EchoPath, crowd => crowd.JoinBareAsync(members, Sockets / members));
            var coach = await MeasureAsync(
                options, messages, ChildService.Coach(options.Server, cores, null, "--DirectLine:PostsPerMinute", "0", "--DirectLine:TokensPerMinute", "0", "--DirectLine:ConversationsPerMinute", "0"),
                "/api/messages", crowd => crowd.JoinAsync(members, Sockets / members));
            Print(name + ": bare durable", bare, bare);
            Print(name + ": Direct Line", coach, bare);
        }
    }

    private static async Task<Figures> MeasureAsync(Options options, int messages, ChildService service, string path, Func<Crowd, Task> join)
    {
        await using var running = service;
        await StartProbe.WaitAsync(service.Address, path);

        // The first crowd has the code compiled, so that the second one's memory is its own.
        using (var first = new Crowd(service))
        {
            await join(first);
            await first.PostAsync(messages);
        }

        using var crowd = new Crowd(service);
        var before = service.ResidentMebibytes;
        await join(crowd);
        var kibibytes = (service.ResidentMebibytes - before) * 1024 / crowd.Sockets;
        var rounds = new List<(double PerSecond, double CpuMicroseconds)>();
        for (var round = -WarmUps; round < options.Rounds; round++)
        {
            var figures = await crowd.PostAsync(messages);
            if (round >= 0)
            {
                rounds.Add(figures);
            }
        }

        return new Figures(Medians.Of(rounds.Select(r => r.PerSecond)), Medians.Of(rounds.Select(r => r.CpuMicroseconds)), kibibytes);
    }

    private static void Print(string name, Figures figures, Figures bare) => Console.WriteLine(
        $"{name,-36} {figures.PerSecond,10:F0} {figures.PerSecond / bare.PerSecond,8:F3} {figures.CpuMicroseconds,14:F0} {figures.KibibytesPerSocket,10:F1}");

    private sealed record Figures(double PerSecond, double CpuMicroseconds, double KibibytesPerSocket);
}
