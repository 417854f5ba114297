using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Scheduling;

/// <summary>
/// Coaching time: the machine's clock plus an offset, which only Development can have. The offset is in the store and survives a restart; it
/// begins anew when <c>Clock:Start</c> is another instant than the one it began with.
/// </summary>
public sealed class CoachingClock(MachineClock machine, ISettingStore settings, ServerSettings configured) : IClock
{
    private const string OffsetName = "clock-offset-ticks";
    private const string StartName = "clock-start";

    private long offsetTicks;

    public Instant GetCurrentInstant() => machine.GetCurrentInstant() + Duration.FromTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Called once before anything is served.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellation)
    {
        if (!configured.Development)
        {
            return;
        }

        var start = configured.ClockStart is { } instant ? InstantPattern.ExtendedIso.Format(instant) : "";
        var stored = await settings.GetAsync(OffsetName, cancellation);
        if (start.Length > 0 && start != await settings.GetAsync(StartName, cancellation))
        {
            await settings.SetAsync(StartName, start, cancellation);
            await SetAsync((configured.ClockStart!.Value - machine.GetCurrentInstant()).BclCompatibleTicks, cancellation);
        }
        else if (stored is not null)
        {
            Interlocked.Exchange(ref offsetTicks, long.Parse(stored, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Moves on to <paramref name="instant"/>; an earlier one than now leaves the clock where it is.</summary>
    public async ValueTask MoveToAsync(Instant instant, CancellationToken cancellation)
    {
        var now = GetCurrentInstant();
        if (instant > now)
        {
            await SetAsync(Interlocked.Read(ref offsetTicks) + (instant - now).BclCompatibleTicks, cancellation);
        }
    }

    private async ValueTask SetAsync(long ticks, CancellationToken cancellation)
    {
        await settings.SetAsync(OffsetName, ticks.ToString(CultureInfo.InvariantCulture), cancellation);
        Interlocked.Exchange(ref offsetTicks, ticks);
    }
}
