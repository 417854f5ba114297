using NodaTime;

namespace PelvicBot.Server.Scheduling;

/// <summary>The machine's clock: tokens, retries, leases and retention go by it. Coaching goes by <see cref="CoachingClock"/>.</summary>
public sealed class MachineClock(IClock clock) : IClock
{
    public Instant GetCurrentInstant() => clock.GetCurrentInstant();
}
