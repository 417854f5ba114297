namespace PelvicBot.Bench.Load;

internal static class Medians
{
    /// <summary>The middle value; the mean of the two in the middle for an even number.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
