namespace PelvicBot.Server.Connector;

/// <summary>Tells the dispatcher that a commit has put something in the outbox. Setting it twice is setting it once.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private int set;

    public void Set()
    {
        if (Interlocked.Exchange(ref set, 1) == 0)
        {
            signal.Release();
        }
    }

    /// <summary>Returns when it is set, or after <paramref name="longest"/>.</summary>
    public async ValueTask WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        if (await signal.WaitAsync(longest, cancellation))
        {
            Volatile.Write(ref set, 0);
        }
    }

    public void Dispose() => signal.Dispose();
}
