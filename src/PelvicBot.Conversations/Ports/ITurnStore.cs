namespace PelvicBot.Conversations.Ports;

/// <summary>Loads what a turn needs and commits what it changed.</summary>
public interface ITurnStore
{
    ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation);

    /// <summary>The member to whom a code of that hash was given, while it is valid; else null, whatever the reason.</summary>
    ValueTask<StoredMember?> FindByCodeAsync(string hash, CancellationToken cancellation);

    /// <summary>Durable when it returns <see cref="CommitOutcome.Committed"/>; nothing is changed by any other outcome.</summary>
    ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation);
}
