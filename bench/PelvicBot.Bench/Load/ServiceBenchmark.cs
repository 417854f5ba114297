using PelvicBot.Bench.Bare;
using PelvicBot.Bench.DirectLine;
using PelvicBot.Bench.Driving;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.Load;

/// <summary>The real service under load, beside the bare endpoints; its memory; what it sends unasked; its start.</summary>
internal static class ServiceBenchmark
{
    private const string ServiceCore = "0";
    private const double GoalRatio = 0.25;
    private const double GoalP99 = 30;
    private const double GoalMebibytes = 200;
    private const double GoalStartSeconds = 1.5;

    /// <summary>Rounds before the measured ones: the runtime's compilers need some 10,000 turns to settle.</summary>
    private const int WarmUps = 3;

    public static async Task RunAsync(Options options)
    {
        Console.WriteLine($"load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, "
            + (options.Pinned ? "services on core 0, driver on core 1" : "not pinned: install taskset for figures that can be compared"));
        if (options.Only is null or "load" or "memory")
        {
            await LoadAsync(options);
        }

        if (options.Only is null or "proactive")
        {
            await ProactiveBenchmark.RunAsync(options, options.Pinned ? ServiceCore : "");
        }

        if (options.Only is null or "directline")
        {
            await DirectLineBenchmark.RunAsync(options, options.Pinned ? ServiceCore : "");
        }

        if (options.Only is null or "start")
        {
            await StartAsync(options);
        }
    }

    private static async Task LoadAsync(Options options)
    {
        var cores = options.Pinned ? ServiceCore : "";
        await using var service = ChildService.Coach(options.Server, cores);
        await using var bare = ChildService.Bare(cores);
        await using var other = options.Beside is { } beside ? ChildService.Coach(beside, cores) : null;
        using var coach = new Subject("coached turn", service, "/api/messages");
        using var besides = other is null ? null : new Subject("beside it", other, "/api/messages");
        using var echo = new Subject("bare echo", bare, BareService.EchoPath);
        using var durable = new Subject("bare durable echo", bare, BareService.DurablePath);
        await StartProbe.WaitAsync(service.Address, "/api/messages");
        await StartProbe.WaitAsync(bare.Address, BareService.EchoPath);
        if (other is not null)
        {
            await StartProbe.WaitAsync(other.Address, "/api/messages");
        }

        var walk = await Walk.FindAsync(coach.Driver.Client, "walk");
        var echoed = walk.Answers.Select(s => s with { Marker = "\"conversation\":{\"id\":\""u8.ToArray() }).ToList();

        if (options.Only is null or "load")
        {
            for (var round = -WarmUps; round < options.Rounds; round++)
            {
                string[] conversations = [.. Enumerable.Range(0, options.Conversations).Select(i => $"r{round + WarmUps}-{i}")];
                await coach.RoundAsync(conversations, walk.Hello, walk.Answers, round < 0);
                if (besides is not null)
                {
                    await besides.RoundAsync(conversations, walk.Hello, walk.Answers, round < 0);
                }

                await echo.RoundAsync(conversations, null, echoed, round < 0);
                await durable.RoundAsync(conversations, null, echoed, round < 0);
            }

            Print(options, walk, besides is null ? [coach, echo, durable] : [coach, besides, echo, durable]);
        }

        if (options.Only is null or "memory")
        {
            await MemoryAsync(options, service, coach.Driver, walk);
        }
    }

    private static void Print(Options options, Walk walk, params Subject[] subjects)
    {
        var durable = subjects[^1];
        Console.WriteLine($"{Driver.Connections} connections, {options.Rounds} rounds of {options.Conversations} conversations × {walk.Answers.Count} turns, medians");
        Console.WriteLine($"{"",-18} {"turns/s",9} {"of durable",10} {"CPU ms/turn",11} {"p50 ms",8} {"p99 ms",8} {"driver CPU",10} {"turns",8} {"wrong",6}");
        foreach (var s in subjects)
        {
            Console.WriteLine(
                $"{s.Name,-18} {s.TurnsPerSecond,9:F0} {s.TurnsPerSecond / durable.TurnsPerSecond,10:F3} {s.CpuMillisecondsPerTurn,11:F3} "
                + $"{s.P50,8:F2} {s.P99,8:F2} {s.DriverCpuMillisecondsPerTurn,10:F3} {s.Turns,8} {s.Mismatches,6}");
        }

        var coach = subjects[0];
        Goal("turns/s of the bare durable endpoint", coach.TurnsPerSecond / durable.TurnsPerSecond, GoalRatio, atLeast: true, "");
        Console.WriteLine($"CPU of the bare durable endpoint by that of a coached turn: {durable.CpuMillisecondsPerTurn / coach.CpuMillisecondsPerTurn:F3}");
        Goal("p99", coach.P99, GoalP99, atLeast: false, " ms");
    }

    private static async Task MemoryAsync(Options options, ChildService service, Driver driver, Walk walk)
    {
        var wrong = 0;
        const int Slice = 1000;
        for (var from = 0; from < options.Members; from += Slice)
        {
            string[] conversations = [.. Enumerable.Range(from, Math.Min(Slice, options.Members - from)).Select(i => $"m-{i}")];
            wrong += (await driver.SendAsync(conversations, [walk.Hello, walk.Answers[0]], 0)).Mismatches;
        }

        Goal($"resident after {options.Members} conversations", service.ResidentMebibytes, GoalMebibytes, atLeast: false, $" MiB, {wrong} turns wrong");
    }

    private static async Task StartAsync(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("pelvicbot-bench-").FullName;
        var cores = options.Pinned ? "0,1" : "";
        await StartProbe.MeasureAsync(options.Server, cores, folder);
        var (fresh, existing) = (new List<(double Seconds, double CpuSeconds)>(), new List<(double Seconds, double CpuSeconds)>());
        for (var i = 0; i < options.Starts; i++)
        {
            fresh.Add(await StartProbe.MeasureAsync(options.Server, cores, folder: null));
            existing.Add(await StartProbe.MeasureAsync(options.Server, cores, folder));
        }

        Directory.Delete(folder, recursive: true);
        Print("fresh", fresh);
        Print("existing", existing);
    }

    private static void Print(string folder, List<(double Seconds, double CpuSeconds)> starts) => Goal(
        $"start to first answered turn, {folder} folder (least {starts.Min(s => s.Seconds):F2} s, CPU {Medians.Of(starts.Select(s => s.CpuSeconds)):F2} s)",
        Medians.Of(starts.Select(s => s.Seconds)), GoalStartSeconds, atLeast: false, " s");

    private static void Goal(string name, double value, double goal, bool atLeast, string unit)
    {
        var met = atLeast ? value >= goal : value < goal;
        Console.WriteLine($"{name}: {value:F2}{unit} (goal {(atLeast ? "≥" : "<")} {goal}: {(met ? "met" : "missed")})");
    }
}
