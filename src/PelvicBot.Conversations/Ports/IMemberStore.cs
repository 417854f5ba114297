using NodaTime;

namespace PelvicBot.Conversations.Ports;

/// <summary>Whole members, for the commands and for "my data".</summary>
public interface IMemberStore
{
    ValueTask<StoredMember?> FindAsync(string memberId, CancellationToken cancellation);

    /// <summary>All events of the member in order, with the coaching time they were stored at.</summary>
    ValueTask<IReadOnlyList<(Instant At, MemberEvent Event)>> EventsAsync(string memberId, CancellationToken cancellation);

    /// <summary>Erases everything about the member: document, events, due items, conversations, identities, messages.</summary>
    /// <returns>False when there was nothing.</returns>
    ValueTask<bool> EraseAsync(string memberId, CancellationToken cancellation);
}
