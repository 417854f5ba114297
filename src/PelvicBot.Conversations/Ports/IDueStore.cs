using NodaTime;

namespace PelvicBot.Conversations.Ports;

/// <summary>The one table of due items.</summary>
public interface IDueStore
{
    /// <summary>How often an item is handed out before it rests until the member writes.</summary>
    const int MostClaims = 10;

    /// <summary>
    /// Takes items due at or before <paramref name="now"/> (coaching time), earliest first, for the lease's length of machine time. An item
    /// whose turn did not commit by then is handed out again, each time under a lease twice as long, <see cref="MostClaims"/> times.
    /// </summary>
    ValueTask<IReadOnlyList<DueItem>> ClaimAsync(Instant now, int limit, Duration lease, CancellationToken cancellation);

    /// <summary>Coaching time of the earliest item that nobody holds, or null when nothing is due ever.</summary>
    ValueTask<Instant?> NextAsync(CancellationToken cancellation);
}
