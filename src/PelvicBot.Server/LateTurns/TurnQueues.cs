using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;
using PelvicBot.Storage;

namespace PelvicBot.Server.LateTurns;

/// <summary>
/// Runs turns after their request was answered: one at a time and in order within a conversation, at once across conversations. A turn that
/// fails is tried again. While the storage is away, that goes on until it is back or the service stops; a turn that fails for another reason is
/// given up after a few attempts: the member is told, and what they wrote next goes on.
/// </summary>
public sealed class TurnQueues(ITurnRunner runner, LogSignals signals, OutboxSignal outbox, ILogger<TurnQueues> log) : IHostedService
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // Clients show that the coach is typing for some seconds after they were told.
    private static readonly TimeSpan UntilTyping = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTyping = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Queue<LateTurn>> waiting = [];
    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource? idle;

    /// <param name="conversation">Which queue.</param>
    /// <param name="request">The turn; what it answers is stored, or can be done without.</param>
    /// <param name="begun">Its first attempt, where that is under way already.</param>
    public void Enqueue(ConversationKey conversation, TurnRequest request, Task<TurnResponse>? begun = null)
    {
        lock (gate)
        {
            if (waiting.TryGetValue(conversation, out var queue))
            {
                queue.Enqueue(new LateTurn(request, begun));
                return;
            }

            waiting[conversation] = queue = new Queue<LateTurn>();
            queue.Enqueue(new LateTurn(request, begun));
        }

        _ = Task.Run(() => DrainAsync(conversation), CancellationToken.None);
    }

    /// <summary>Whether turns of the conversation wait or run here.</summary>
    public bool Holds(ConversationKey conversation)
    {
        lock (gate)
        {
            return waiting.ContainsKey(conversation);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the turns under way finish. What is still queued is stored and runs at the next start.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        Task done;
        lock (gate)
        {
            idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            done = waiting.Count == 0 ? Task.CompletedTask : idle.Task;
        }

        await done.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task DrainAsync(ConversationKey conversation)
    {
        while (Next(conversation) is { } turn)
        {
            await RunAsync(conversation, turn);
        }
    }

    private LateTurn? Next(ConversationKey conversation)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && waiting[conversation].TryDequeue(out var turn))
            {
                return turn;
            }

            waiting.Remove(conversation);
            if (waiting.Count == 0)
            {
                idle?.TrySetResult();
            }

            return null;
        }
    }

    private async Task RunAsync(ConversationKey conversation, LateTurn turn)
    {
        var request = turn.Request;
        for (var attempt = 1; !stopping.IsCancellationRequested; attempt++)
        {
            try
            {
                var running = attempt == 1 && turn.Begun is { } begun ? begun : runner.RunAsync(request, CancellationToken.None).AsTask();
                await ShowingWorkAsync(conversation, running);
                Announce(request);
                return;
            }
            catch (Exception exception)
            {
                Log.TurnFailed(log, attempt, exception);
                if (exception is not StorageException && attempt >= Attempts && await ExcuseAsync(request))
                {
                    return;
                }
            }

            await Task.Delay(WaitAfter(attempt), stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Tells the member that their message has no answer.</summary>
    /// <returns>False when the storage cannot take that either, so that all of it is to be tried again.</returns>
    private async ValueTask<bool> ExcuseAsync(TurnRequest request)
    {
        Log.TurnGivenUp(log, Attempts);
        try
        {
            await runner.ExcuseAsync(request, CancellationToken.None);
            Announce(request);
            return true;
        }
        catch (Exception exception)
        {
            Log.WorkFailed(log, "Telling that a turn failed", exception);
            return exception is not StorageException;
        }
    }

    /// <summary>A turn takes milliseconds; where it takes longer, those who read along see that the coach is at it.</summary>
    private async ValueTask ShowingWorkAsync(ConversationKey conversation, Task<TurnResponse> running)
    {
        var wait = UntilTyping;
        while (true)
        {
            await ((Task)running).WaitAsync(wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.IsCompleted)
            {
                await running;
                return;
            }

            signals.Typing(conversation);
            wait = BetweenTyping;
        }
    }

    /// <summary>What a turn of a channel said is in the outbox; readers of the log hear of theirs from the store.</summary>
    private void Announce(TurnRequest request)
    {
        if (request.Delivery == Delivery.Connector)
        {
            outbox.Set();
        }
    }

    private static TimeSpan WaitAfter(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, 200 * attempt * attempt));

    private sealed record LateTurn(TurnRequest Request, Task<TurnResponse>? Begun);
}
