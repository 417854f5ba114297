namespace PelvicBot.Conversations.Ports;

/// <summary>Loads what a turn needs and commits what it changed.</summary>
public interface ITurnStore
{
    ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation);

    /// <summary>Durable when it returns <see cref="CommitOutcome.Committed"/>; nothing is changed by any other outcome.</summary>
    ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation);
}
