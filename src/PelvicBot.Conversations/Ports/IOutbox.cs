using NodaTime;

namespace PelvicBot.Conversations.Ports;

/// <summary>Messages of <see cref="Delivery.Connector"/> between their commit and the channel's acknowledgement.</summary>
public interface IOutbox
{
    /// <summary>
    /// Makes the caller the one process that sends, for the lease's length of machine time. Asked again before it ran out, it stays the one.
    /// </summary>
    /// <param name="owner">A name that no other process has.</param>
    /// <param name="lease">How long.</param>
    /// <param name="cancellation">Cancels waiting, not the write.</param>
    /// <returns>False while another one is.</returns>
    ValueTask<bool> LeaseAsync(string owner, Duration lease, CancellationToken cancellation);

    /// <summary>Ends the owner's lease, if it has one.</summary>
    ValueTask ReleaseAsync(string owner, CancellationToken cancellation);

    /// <summary>Undelivered messages whose next attempt is not later than <paramref name="now"/> (machine time), in order. A conversation whose
    /// first undelivered message must wait gives none, and a message that cannot be read is given without its activity.</summary>
    /// <param name="now">Machine time.</param>
    /// <param name="limit">Messages at most.</param>
    /// <param name="without">Conversations whose messages are in hand already.</param>
    /// <param name="cancellation">Stops before the read.</param>
    ValueTask<IReadOnlyList<OutgoingMessage>> PendingAsync(
        Instant now, int limit, IReadOnlyCollection<ConversationKey> without, CancellationToken cancellation);

    /// <param name="sequence">The message.</param>
    /// <param name="channelActivityId">The id the channel gave it, or null when it gave none.</param>
    /// <param name="cancellation">Cancels waiting, not the write.</param>
    ValueTask DeliveredAsync(long sequence, string? channelActivityId, CancellationToken cancellation);

    /// <summary>The message was not tried (no token, a limit): the conversation waits until <paramref name="next"/> (machine time).</summary>
    ValueTask PostponedAsync(long sequence, Instant next, CancellationToken cancellation);

    /// <summary>Delivery failed; try again at <paramref name="next"/> (machine time), or never when null: then it is marked as given up.</summary>
    ValueTask FailedAsync(long sequence, Instant? next, CancellationToken cancellation);

    /// <summary>
    /// The channel takes nothing more for this conversation (blocked, uninstalled): its messages are given up, and where something was due to its
    /// member there, everything due is dropped and the member counts as unreachable until they write (<see cref="TurnCommit.Heard"/>).
    /// </summary>
    /// <param name="conversation">Which.</param>
    /// <param name="at">Coaching time.</param>
    /// <param name="cancellation">Cancels waiting, not the write.</param>
    /// <returns>How many messages were given up.</returns>
    ValueTask<int> UnreachableAsync(ConversationKey conversation, Instant at, CancellationToken cancellation);
}
