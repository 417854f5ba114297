namespace PelvicBot.Server.Tests.Support;

/// <summary>Time that stands until it is moved; timers fire on the way. Safe to share between threads.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TimeSpan now;

    /// <summary>How many timers run.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return timers.Count(timer => timer.Due is not null);
            }
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
        }

        Fire(t => t.Due <= now);
    }

    /// <summary>Ends every timer that runs.</summary>
    /// <returns>False when none did.</returns>
    public bool Pass() => Fire(t => t.Due is not null);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    private bool Fire(Func<Timer, bool> which)
    {
        List<Timer> ended;
        lock (gate)
        {
            ended = [.. timers.Where(which)];
            ended.ForEach(t => t.Due = null);
        }

        ended.ForEach(t => t.Fire());
        return ended.Count > 0;
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public TimeSpan? Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
