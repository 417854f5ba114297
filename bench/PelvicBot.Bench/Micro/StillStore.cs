using PelvicBot.Conversations.Ports;

namespace PelvicBot.Bench.Micro;

/// <summary>Gives what it is told to give, and takes every commit.</summary>
internal sealed class StillStore : ITurnStore
{
    public TurnLoad Load { get; set; } = new(null, null, null, Seen: false, []);

    public TurnCommit? Last { get; private set; }

    public ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation) => ValueTask.FromResult(Load);

    public ValueTask<StoredMember?> FindByCodeAsync(string hash, CancellationToken cancellation) => ValueTask.FromResult<StoredMember?>(null);

    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        Last = commit;
        return ValueTask.FromResult(CommitOutcome.Committed);
    }
}
