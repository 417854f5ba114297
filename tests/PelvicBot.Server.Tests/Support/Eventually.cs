namespace PelvicBot.Server.Tests.Support;

/// <summary>Waits for what happens after an answer was given.</summary>
public static class Eventually
{
    /// <summary>The value once it satisfies <paramref name="condition"/>; fails when patience ends.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="condition">What it must come to.</param>
    /// <param name="failure">The message of the failure, made of the last value; the value itself when null.</param>
    public static async Task<T> Async<T>(Func<Task<T>> read, Func<T, bool> condition, Func<T, string>? failure = null)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var value = await read();
        while (!condition(value))
        {
            Assert.False(patience.IsCancellationRequested, $"Still after {Patience.Limit}: {failure?.Invoke(value) ?? value?.ToString()}");
            await beat.WaitForNextTickAsync();
            value = await read();
        }

        return value;
    }

    public static Task<T> Async<T>(Func<T> read, Func<T, bool> condition, Func<T, string>? failure = null) =>
        Async(() => Task.FromResult(read()), condition, failure);
}
