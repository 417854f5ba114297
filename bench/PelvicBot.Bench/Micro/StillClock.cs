using NodaTime;

namespace PelvicBot.Bench.Micro;

/// <summary>Monday 2 November 2026, 09:00 UTC, for ever.</summary>
internal sealed class StillClock : IClock
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 2, 9, 0);

    public Instant GetCurrentInstant() => Now;
}
