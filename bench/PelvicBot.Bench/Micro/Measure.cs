using System.Diagnostics;

namespace PelvicBot.Bench.Micro;

/// <summary>Runs an operation until its time settles and prints its least: what the machine's other work does not disturb.</summary>
internal static class Measure
{
    /// <summary>Operations that are timed together: so few that some run between two interruptions.</summary>
    private const int Together = 12;

    /// <summary>Long enough for the runtime's compilers to settle.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan RunTime = TimeSpan.FromMilliseconds(250);

    public static void Head() => Console.WriteLine($"{"",-42} {"µs",9} {"bytes",9}");

    /// <param name="name">For the table.</param>
    /// <param name="cases">The operation is done for case 0, 1, … in turn.</param>
    /// <param name="work">Its result is kept, so that nothing is optimised away.</param>
    public static void Print(string name, int cases, Func<int, object?> work) =>
        PrintFresh<object?>(name, cases, _ => null, (_, i) => GC.KeepAlive(work(i)));

    /// <summary>For operations that use up what they work on: it is made anew outside the measured time.</summary>
    public static void PrintFresh<T>(string name, int cases, Func<int, T> make, Action<T, int> work)
    {
        var batch = cases * Math.Max(1, Together / cases);
        var least = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        for (var spent = TimeSpan.Zero; spent < WarmUp + RunTime;)
        {
            var (time, allocated) = Batch(batch, cases, make, work);
            spent += time;
            least = time < least ? time : least;
            bytes = Math.Min(bytes, allocated);
        }

        Console.WriteLine($"{name,-42} {least.TotalMicroseconds / batch,9:F2} {bytes / batch,9}");
    }

    private static (TimeSpan Time, long Bytes) Batch<T>(int count, int cases, Func<int, T> make, Action<T, int> work)
    {
        var made = new T[count];
        for (var i = 0; i < count; i++)
        {
            made[i] = make(i % cases);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            work(made[i], i % cases);
        }

        return (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
