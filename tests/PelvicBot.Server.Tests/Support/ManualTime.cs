using System.Collections.Concurrent;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Time in which timers end when the test says so.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly ConcurrentQueue<ManualTimer> timers = new();

    /// <summary>Ends every timer that was started.</summary>
    /// <returns>False when none was.</returns>
    public bool Pass()
    {
        var passed = false;
        while (timers.TryDequeue(out var timer))
        {
            timer.End();
            passed = true;
        }

        return passed;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state);
        timers.Enqueue(timer);
        return timer;
    }

    private sealed class ManualTimer(TimerCallback callback, object? state) : ITimer
    {
        private int ended;

        public void End()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => ended = 1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
