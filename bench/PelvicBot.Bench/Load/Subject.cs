using PelvicBot.Bench.Driving;
using PelvicBot.Bench.Processes;

namespace PelvicBot.Bench.Load;

/// <summary>One endpoint under load, and what its rounds gave.</summary>
/// <param name="name">For the table.</param>
/// <param name="service">Its process.</param>
/// <param name="path">Its path.</param>
internal sealed class Subject(string name, ChildService service, string path) : IDisposable
{
    private readonly List<(Run Run, double CpuSeconds)> rounds = [];

    public string Name => name;

    public Driver Driver { get; } = new(service.Address, path);

    public double TurnsPerSecond => Median(r => r.Run.TurnsPerSecond);

    public double CpuMillisecondsPerTurn => Median(r => r.CpuSeconds * 1000 / r.Run.Latencies.Length);

    public double P50 => Median(r => r.Run.Percentile(0.50));

    public double P99 => Median(r => r.Run.Percentile(0.99));

    public double DriverCpuMillisecondsPerTurn => Median(r => r.Run.DriverCpuSeconds * 1000 / r.Run.Latencies.Length);

    public int Turns => rounds.Sum(r => r.Run.Latencies.Length);

    public int Mismatches => rounds.Sum(r => r.Run.Mismatches);

    /// <param name="conversations">Ids that are new to the service.</param>
    /// <param name="hello">Sent first, not measured; null for none.</param>
    /// <param name="answers">The measured turns.</param>
    /// <param name="isWarmUp">Forget the figures.</param>
    public async Task RoundAsync(IReadOnlyList<string> conversations, WalkStep? hello, IReadOnlyList<WalkStep> answers, bool isWarmUp)
    {
        if (hello is not null && (await Driver.SendAsync(conversations, [hello], 0)).Mismatches > 0)
        {
            throw new BenchmarkException($"{name} did not answer every hello with the welcome's question.");
        }

        var before = service.CpuSeconds;
        var run = await Driver.SendAsync(conversations, answers, 1);
        var cpu = service.CpuSeconds - before;
        Console.Error.WriteLine($"{(isWarmUp ? "warm-up" : "round"),-8} {name,-18} {run.TurnsPerSecond,8:F0} turns/s {cpu * 1000 / run.Latencies.Length,8:F3} CPU ms/turn");
        if (!isWarmUp)
        {
            rounds.Add((run, cpu));
        }
    }

    public void Dispose() => Driver.Dispose();

    private double Median(Func<(Run Run, double CpuSeconds), double> figure) => Medians.Of(rounds.Select(figure));
}
