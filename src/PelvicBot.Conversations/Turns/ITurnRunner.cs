namespace PelvicBot.Conversations.Turns;

/// <summary>Runs one turn: load, coach, commit, and again on a version conflict. One turn at a time per conversation.</summary>
public interface ITurnRunner
{
    ValueTask<TurnResponse> RunAsync(TurnRequest request, CancellationToken cancellation);
}
