using NodaTime;

namespace PelvicBot.Testing;

/// <summary>A clock that stands still until it is moved. Safe to read from any thread.</summary>
public sealed class FakeClock : IClock
{
    private readonly Lock gate = new();
    private Instant now;

    public FakeClock(Instant now) => this.now = now;

    /// <summary>Monday 2 November 2026, 09:00 UTC.</summary>
    public FakeClock()
        : this(Instant.FromUtc(2026, 11, 2, 9, 0))
    {
    }

    public Instant GetCurrentInstant()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Advance(Duration by)
    {
        lock (gate)
        {
            now += by;
        }
    }

    public void MoveTo(Instant instant)
    {
        lock (gate)
        {
            now = instant;
        }
    }

    /// <summary>Moves to an instant, never back.</summary>
    public ValueTask ForwardToAsync(Instant instant)
    {
        lock (gate)
        {
            now = Instant.Max(now, instant);
        }

        return ValueTask.CompletedTask;
    }
}
