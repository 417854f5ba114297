namespace PelvicBot.Conversations.Turns;

/// <summary>Runs one turn: load, coach, commit, and again on a version conflict. One turn at a time per conversation.</summary>
public interface ITurnRunner
{
    ValueTask<TurnResponse> RunAsync(TurnRequest request, CancellationToken cancellation);

    /// <summary>
    /// For a turn that fails whenever it is run: commits a calm word in its place, and nothing else changes. The activity counts as handled, so
    /// that what comes after it goes on. Somebody who joined is not told: joining again welcomes them.
    /// </summary>
    ValueTask ExcuseAsync(TurnRequest request, CancellationToken cancellation);
}
