using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Delivers the outbox: in order within a conversation, at once across conversations. What the channel did not take stays in the outbox, and
/// so do the later messages of its conversation. Of several processes on one database one delivers for all (<see cref="OutboxLease"/>).
/// </summary>
public sealed class OutboxDispatcher(
    IOutbox outbox, OutboxDelivery delivery, OutboxLease lease, OutboxSignal signal, MachineClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int MostRead = 500;
    private const int MostWorkers = 64;

    // The signal covers commits of this process; this covers retries that fall due and other processes.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<Batch> waiting = new();

    /// <summary>Conversations that wait for a worker or have one: each is in one worker's hands only, which is what keeps its order.</summary>
    private readonly HashSet<ConversationKey> taken = [];

    /// <summary>Conversations that a worker left since the outbox was last looked at: they have other messages pending than were read.</summary>
    private readonly HashSet<ConversationKey> finished = [];

    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int workers;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await LookSafelyAsync(stoppingToken);
                await signal.WaitAsync(Poll, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the outbox keeps what is left.
        }

        // A request under way is answered within its time limit, and its answer is stored: a stop repeats nothing.
        Task ended;
        lock (gate)
        {
            ended = workers == 0 ? Task.CompletedTask : idle.Task;
        }

        await ended;
        await ReleaseAsync();
    }

    private async Task LookSafelyAsync(CancellationToken stopping)
    {
        try
        {
            await LookAsync(stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "Reading the outbox", exception);
        }
    }

    /// <summary>Reads what is pending, once the workers have begun all that was read before.</summary>
    private async Task LookAsync(CancellationToken stopping)
    {
        if (lease.IsRunningOut && await IsNothingToDoAsync(stopping))
        {
            return;
        }

        if (await lease.HoldAsync(stopping) is not { } term)
        {
            return;
        }

        HashSet<ConversationKey> inHand;
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                return;
            }

            finished.Clear();
            inHand = [.. taken];
        }

        var pending = await outbox.PendingAsync(clock.GetCurrentInstant(), MostRead, inHand, stopping);
        lock (gate)
        {
            foreach (var conversation in pending.GroupBy(message => message.Conversation).Where(group => !finished.Contains(group.Key) && taken.Add(group.Key)))
            {
                waiting.Enqueue(new Batch(term, conversation.Key, conversation));
            }

            for (var start = Math.Min(waiting.Count, MostWorkers - workers); start > 0; start--)
            {
                workers++;
                _ = Task.Run(() => WorkAsync(stopping), CancellationToken.None);
            }
        }
    }

    /// <summary>A lease costs a write: it is taken when there is something to send, and kept while something is being sent.</summary>
    private async ValueTask<bool> IsNothingToDoAsync(CancellationToken stopping)
    {
        lock (gate)
        {
            if (workers > 0)
            {
                return false;
            }
        }

        return (await outbox.PendingAsync(clock.GetCurrentInstant(), 1, [], stopping)).Count == 0;
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await lease.ReleaseAsync();
        }
        catch (Exception exception)
        {
            // It runs out by itself.
            Log.WorkFailed(log, "Giving the outbox to others", exception);
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (Next(stopping) is { } batch)
        {
            var progressed = await DeliverAsync(batch, stopping);
            lock (gate)
            {
                taken.Remove(batch.Conversation);
                finished.Add(batch.Conversation);
            }

            // More of this conversation may have been committed meanwhile. One that failed is looked at again when it is its time.
            if (progressed)
            {
                signal.Set();
            }
        }
    }

    /// <returns>Null when the worker is to end.</returns>
    private Batch? Next(CancellationToken stopping)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && waiting.TryDequeue(out var batch))
            {
                return batch;
            }

            if (--workers == 0 && stopping.IsCancellationRequested)
            {
                idle.TrySetResult();
            }

            return null;
        }
    }

    /// <returns>Whether anything was delivered or given up.</returns>
    private async Task<bool> DeliverAsync(Batch batch, CancellationToken stopping)
    {
        var progressed = false;
        try
        {
            foreach (var message in batch.Messages)
            {
                if (!lease.IsHeldSince(batch.Term) || !await delivery.DeliverAsync(message, stopping))
                {
                    break;
                }

                progressed = true;
            }

            return progressed;
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Log.WorkFailed(log, "A delivery", exception);
            }

            return false;
        }
    }

    /// <param name="Term">Of the lease under which it was read.</param>
    /// <param name="Conversation">Whose messages.</param>
    /// <param name="Messages">In order.</param>
    private sealed record Batch(long Term, ConversationKey Conversation, IEnumerable<OutgoingMessage> Messages);
}
