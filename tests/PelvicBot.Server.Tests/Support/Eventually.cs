namespace PelvicBot.Server.Tests.Support;

/// <summary>Waits for what happens after an answer was given.</summary>
public static class Eventually
{
    /// <summary>The value once it satisfies <paramref name="condition"/>; fails after 10 seconds with the last one.</summary>
    public static async Task<T> Async<T>(Func<Task<T>> read, Func<T, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var value = await read();
        while (!condition(value))
        {
            Assert.False(patience.IsCancellationRequested, $"Still after 10 s: {value}");
            await timer.WaitForNextTickAsync();
            value = await read();
        }

        return value;
    }

    public static Task<T> Async<T>(Func<T> read, Func<T, bool> condition) => Async(() => Task.FromResult(read()), condition);
}
