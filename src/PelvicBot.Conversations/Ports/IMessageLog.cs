using NodaTime;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Conversations.Ports;

/// <summary>
/// Transcripts of the conversations that read the log themselves (<see cref="Delivery.Log"/>): both sides, encrypted, in order, for a week. And what
/// members said that waits for its turn, of all conversations.
/// </summary>
public interface IMessageLog
{
    /// <summary>Durably appends what a member posted, before its turn runs. Its <c>id</c> is set already; one that the conversation has is not
    /// appended again.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activity">What was posted.</param>
    /// <param name="at">Machine time: the age that <see cref="PurgeAsync"/> goes by.</param>
    /// <param name="cancellation">Cancels waiting, not the write.</param>
    /// <returns>Its position in the conversation; 0 when it was there already.</returns>
    ValueTask<long> AppendInboundAsync(ConversationKey conversation, Activity activity, Instant at, CancellationToken cancellation);

    /// <summary>Activities after <paramref name="position"/> (0 for all), in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationKey conversation, long position, int limit, CancellationToken cancellation);

    /// <summary>
    /// Durably keeps an activity of a conversation that has no transcript until its turn commits, and no longer. One whose turn was committed, or that is
    /// kept already, is not kept again.
    /// </summary>
    /// <param name="conversation">Where.</param>
    /// <param name="activityId">What its turn will be known by (<see cref="TurnCommit.ActivityId"/>).</param>
    /// <param name="activity">What was said.</param>
    /// <param name="at">Machine time.</param>
    /// <param name="cancellation">Cancels waiting, not the write.</param>
    ValueTask KeepInboundAsync(ConversationKey conversation, string activityId, Activity activity, Instant at, CancellationToken cancellation);

    /// <summary>
    /// Inbound activities whose turn never committed (the process died), oldest first. What cannot be read is left out, and erased when it is old.
    /// </summary>
    ValueTask<IReadOnlyList<UnhandledActivity>> UnhandledAsync(CancellationToken cancellation);

    /// <summary>Erases what is older than <paramref name="before"/> (machine time); returns how many.</summary>
    ValueTask<int> PurgeAsync(Instant before, CancellationToken cancellation);

    /// <summary>
    /// Called after every commit that added to a conversation's log, on any thread; the handler must not block. Soon after, too, for commits of
    /// other processes on the same database. May be called once too often.
    /// </summary>
    event Action<ConversationKey>? Appended;
}
