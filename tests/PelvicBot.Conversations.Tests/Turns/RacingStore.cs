using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>A store in which other turns are faster: runs <paramref name="before"/> ahead of each commit, counted from 1.</summary>
internal sealed class RacingStore(ITurnStore inner, Func<int, Task> before) : ITurnStore
{
    public int Loads { get; private set; }

    public int Commits { get; private set; }

    public ValueTask<TurnLoad> LoadAsync(TurnAddress address, CancellationToken cancellation)
    {
        Loads++;
        return inner.LoadAsync(address, cancellation);
    }

    public ValueTask<StoredMember?> FindByCodeAsync(string hash, CancellationToken cancellation) => inner.FindByCodeAsync(hash, cancellation);

    public async ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        await before(++Commits);
        return await inner.CommitAsync(commit, cancellation);
    }
}
