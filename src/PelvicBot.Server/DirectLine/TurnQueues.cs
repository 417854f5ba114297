using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// Runs turns after their request was answered: one at a time and in order within a conversation, at once across conversations. A turn that
/// fails is tried again; what is given up stays unhandled in the message log and runs at the next start.
/// </summary>
public sealed class TurnQueues(ITurnRunner runner, ILogger<TurnQueues> log) : IHostedService
{
    private const int Attempts = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Queue<TurnRequest>> waiting = [];
    private readonly CancellationTokenSource stopping = new();
    private TaskCompletionSource? idle;

    public void Enqueue(ConversationKey conversation, TurnRequest request)
    {
        lock (gate)
        {
            if (waiting.TryGetValue(conversation, out var queue))
            {
                queue.Enqueue(request);
                return;
            }

            waiting[conversation] = queue = new Queue<TurnRequest>();
            queue.Enqueue(request);
        }

        _ = Task.Run(() => DrainAsync(conversation), CancellationToken.None);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the turns under way finish. What is still queued is in the message log and runs at the next start.</summary>
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
        while (Next(conversation) is { } request)
        {
            await RunAsync(request);
        }
    }

    private TurnRequest? Next(ConversationKey conversation)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && waiting[conversation].TryDequeue(out var request))
            {
                return request;
            }

            waiting.Remove(conversation);
            if (waiting.Count == 0)
            {
                idle?.TrySetResult();
            }

            return null;
        }
    }

    private async Task RunAsync(TurnRequest request)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                await runner.RunAsync(request, CancellationToken.None);
                return;
            }
            catch (Exception exception)
            {
                Log.TurnFailed(log, attempt, exception);
            }

            if (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt * attempt), stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        Log.TurnGivenUp(log, Attempts);
    }
}
