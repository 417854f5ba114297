using System.Security.Cryptography;
using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Whether this process is the one that sends: of several on one database one does, so that nothing is sent twice, each conversation keeps its order and
/// a channel's limits are kept by whoever knows what was sent. The lease of one that died runs out.
/// </summary>
public sealed class OutboxLease(IOutbox outbox, MachineClock clock)
{
    /// <summary>How long the others wait for one that died.</summary>
    public static readonly Duration Length = Duration.FromSeconds(6);

    private readonly string owner = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private volatile Tenure tenure = new(0, NodaConstants.UnixEpoch);

    /// <summary>Whether the next <see cref="HoldAsync"/> costs a write.</summary>
    public bool IsRunningOut => clock.GetCurrentInstant() >= tenure.Until - (Length / 2);

    /// <summary>Takes the lease, or keeps it. For one caller at a time.</summary>
    /// <returns>The term: another number after every time when the lease may have been another's. Null while it is.</returns>
    public async ValueTask<long?> HoldAsync(CancellationToken cancellation)
    {
        if (!IsRunningOut)
        {
            return tenure.Term;
        }

        // As of before the write: never longer than the store has it.
        var now = clock.GetCurrentInstant();
        cancellation.ThrowIfCancellationRequested();

        // Not cancelled: a write that nobody waited for would leave a lease that nobody gives back.
        if (!await outbox.LeaseAsync(owner, Length, CancellationToken.None))
        {
            return null;
        }

        tenure = new Tenure(now < tenure.Until ? tenure.Term : tenure.Term + 1, now + Length);
        return tenure.Term;
    }

    /// <summary>Whether the lease has been held without a gap since it was held in that term. What was read of the outbox before a gap is out of date.</summary>
    public bool IsHeldSince(long term) => tenure is var held && held.Term == term && clock.GetCurrentInstant() < held.Until;

    /// <summary>Lets another process go on at once.</summary>
    public async ValueTask ReleaseAsync()
    {
        if (clock.GetCurrentInstant() < tenure.Until)
        {
            tenure = tenure with { Until = NodaConstants.UnixEpoch };
            await outbox.ReleaseAsync(owner, CancellationToken.None);
        }
    }

    private sealed record Tenure(long Term, Instant Until);
}
