namespace PelvicBot.Bench.Driving;

/// <summary>What was seen of a number of turns.</summary>
/// <param name="Seconds">Wall clock.</param>
/// <param name="Latencies">Milliseconds, ascending.</param>
/// <param name="Mismatches">Turns that were not answered by 200 and the question that comes next.</param>
/// <param name="DriverCpuSeconds">Processor time of the driver.</param>
internal sealed record Run(double Seconds, double[] Latencies, int Mismatches, double DriverCpuSeconds)
{
    public double TurnsPerSecond => Latencies.Length / Seconds;

    public double Percentile(double share) => Latencies[(int)Math.Min(Latencies.Length - 1, share * Latencies.Length)];
}
