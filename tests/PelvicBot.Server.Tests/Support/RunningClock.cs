using NodaTime;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Begins at the tests' usual instant and runs on from there, for what waits by machine time, such as limits of sending.</summary>
public sealed class RunningClock : IClock
{
    private readonly Instant start = new FakeClock().GetCurrentInstant();
    private readonly long begun = TimeProvider.System.GetTimestamp();

    public Instant GetCurrentInstant() => start + Duration.FromTimeSpan(TimeProvider.System.GetElapsedTime(begun));
}
