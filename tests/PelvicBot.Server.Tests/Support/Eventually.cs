namespace PelvicBot.Server.Tests.Support;

/// <summary>Waits for what happens after an answer was given.</summary>
public static class Eventually
{
    /// <summary>The value once it satisfies <paramref name="condition"/>; fails after 10 seconds, or those given, with the last one.</summary>
    public static async Task<T> Async<T>(Func<Task<T>> read, Func<T, bool> condition, int seconds = 10)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var value = await read();
        while (!condition(value))
        {
            Assert.False(patience.IsCancellationRequested, $"Still after {seconds} s: {value}");
            await timer.WaitForNextTickAsync();
            value = await read();
        }

        return value;
    }

    public static Task<T> Async<T>(Func<T> read, Func<T, bool> condition, int seconds = 10) =>
        Async(() => Task.FromResult(read()), condition, seconds);
}
