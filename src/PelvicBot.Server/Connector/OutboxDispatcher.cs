using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Delivers the outbox: in order within a conversation, at once across conversations. What the channel did not take stays in the outbox, and
/// so do the later messages of its conversation.
/// </summary>
public sealed class OutboxDispatcher(
    IOutbox outbox, OutboxDelivery delivery, OutboxSignal signal, MachineClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Batch = 500;
    private const int MostWorkers = 64;

    // The signal covers commits of this process; this covers retries that fall due and other processes.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Queue<IGrouping<ConversationKey, OutgoingMessage>> waiting = new();

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
                await LookAsync(stoppingToken);
                await signal.WaitAsync(Poll, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the outbox keeps what is left.
        }

        // A request under way is answered within its time limit, and its answer is stored: a stop repeats nothing.
        lock (gate)
        {
            if (workers == 0)
            {
                return;
            }
        }

        await idle.Task;
    }

    /// <summary>Reads what is pending, once the workers have begun all that was read before.</summary>
    private async Task LookAsync(CancellationToken stopping)
    {
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

        try
        {
            var pending = await outbox.PendingAsync(clock.GetCurrentInstant(), Batch, inHand, stopping);
            lock (gate)
            {
                foreach (var conversation in pending.GroupBy(message => message.Conversation).Where(group => !finished.Contains(group.Key) && taken.Add(group.Key)))
                {
                    waiting.Enqueue(conversation);
                }

                for (var start = Math.Min(waiting.Count, MostWorkers - workers); start > 0; start--)
                {
                    workers++;
                    _ = Task.Run(() => WorkAsync(stopping), CancellationToken.None);
                }
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "Reading the outbox", exception);
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (Next(stopping) is { } conversation)
        {
            var progressed = await DeliverAsync(conversation, stopping);
            lock (gate)
            {
                taken.Remove(conversation.Key);
                finished.Add(conversation.Key);
            }

            // More of this conversation may have been committed meanwhile. One that failed is looked at again when it is its time.
            if (progressed)
            {
                signal.Set();
            }
        }
    }

    /// <returns>Null when the worker is to end.</returns>
    private IGrouping<ConversationKey, OutgoingMessage>? Next(CancellationToken stopping)
    {
        lock (gate)
        {
            if (!stopping.IsCancellationRequested && waiting.TryDequeue(out var conversation))
            {
                return conversation;
            }

            if (--workers == 0 && stopping.IsCancellationRequested)
            {
                idle.TrySetResult();
            }

            return null;
        }
    }

    /// <returns>Whether anything was delivered or given up.</returns>
    private async Task<bool> DeliverAsync(IEnumerable<OutgoingMessage> messages, CancellationToken stopping)
    {
        var progressed = false;
        try
        {
            foreach (var message in messages)
            {
                if (!await delivery.DeliverAsync(message, stopping))
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
}
