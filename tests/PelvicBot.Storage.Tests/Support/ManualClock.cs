using NodaTime;

namespace PelvicBot.Storage.Tests.Support;

internal sealed class ManualClock(Instant start) : IClock
{
    public Instant Now { get; set; } = start;

    public Instant GetCurrentInstant() => Now;
}
