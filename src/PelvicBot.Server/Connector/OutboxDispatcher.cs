using NodaTime;
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
    private const int MostConversations = 64;

    // The signal covers commits of this process; this covers retries that fall due and other processes.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Task> busy = [];
    private readonly HashSet<ConversationKey> finished = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await DispatchAsync(stoppingToken);
                await signal.WaitAsync(Poll, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the outbox keeps what is left.
        }

        // A request under way is answered within its time limit, and its answer is stored: a stop repeats nothing.
        Task[] workers;
        lock (gate)
        {
            workers = [.. busy.Values];
        }

        await Task.WhenAll(workers);
    }

    private async Task DispatchAsync(CancellationToken stopping)
    {
        try
        {
            lock (gate)
            {
                finished.Clear();
            }

            var pending = await outbox.PendingAsync(clock.GetCurrentInstant(), Batch, stopping);
            foreach (var conversation in pending.GroupBy(message => message.Conversation))
            {
                Start(conversation.Key, [.. conversation], stopping);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "Reading the outbox", exception);
        }
    }

    /// <summary>
    /// At most so many conversations at once, and each by one worker only: that is what keeps its order. One whose worker finished since the outbox
    /// was read has other messages pending than were read; the worker has asked for another look.
    /// </summary>
    private void Start(ConversationKey conversation, List<OutgoingMessage> messages, CancellationToken stopping)
    {
        lock (gate)
        {
            if (busy.Count < MostConversations && !finished.Contains(conversation) && !busy.ContainsKey(conversation))
            {
                busy[conversation] = Task.Run(() => DeliverAsync(conversation, messages, stopping), CancellationToken.None);
            }
        }
    }

    private async Task DeliverAsync(ConversationKey conversation, List<OutgoingMessage> messages, CancellationToken stopping)
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
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Log.WorkFailed(log, "A delivery", exception);
            }

            progressed = false;
        }
        finally
        {
            lock (gate)
            {
                busy.Remove(conversation);
                finished.Add(conversation);
            }
        }

        // More of this conversation may have been committed meanwhile, or others waited for a free worker.
        if (progressed)
        {
            signal.Set();
        }
    }
}
