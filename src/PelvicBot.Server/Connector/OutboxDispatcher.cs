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
    IOutbox outbox, ConnectorClient connector, OutboxSignal signal, MachineClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private const int Batch = 500;
    private const int MostConversations = 64;
    private const int MostAttempts = 12;

    // The signal covers commits of this process; this covers retries that fall due and other processes.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);
    private static readonly Duration FirstWait = Duration.FromSeconds(15);
    private static readonly Duration LongestWait = Duration.FromHours(1);

    private readonly Lock gate = new();
    private readonly HashSet<ConversationKey> busy = [];
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
                if (Take(conversation.Key))
                {
                    _ = DeliverAsync(conversation.Key, [.. conversation], stopping);
                }
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
    private bool Take(ConversationKey conversation)
    {
        lock (gate)
        {
            return busy.Count < MostConversations && !finished.Contains(conversation) && busy.Add(conversation);
        }
    }

    private async Task DeliverAsync(ConversationKey conversation, List<OutgoingMessage> messages, CancellationToken stopping)
    {
        var progressed = false;
        try
        {
            foreach (var message in messages)
            {
                if (!await DeliverAsync(message, stopping))
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

    /// <returns>True when the conversation's next message may go out.</returns>
    private async ValueTask<bool> DeliverAsync(OutgoingMessage message, CancellationToken stopping)
    {
        var outcome = await connector.PostAsync(message, stopping);
        if (outcome.Done)
        {
            await outbox.DeliveredAsync(message.Sequence, outcome.ChannelActivityId, CancellationToken.None);
            return true;
        }

        if (!outcome.Retry || message.Attempts + 1 >= MostAttempts)
        {
            Log.DeliveryGivenUp(log, outcome.Reason!);
            await outbox.FailedAsync(message.Sequence, null, CancellationToken.None);
            return true;
        }

        var wait = Wait(message.Attempts, outcome.After);
        Log.DeliveryPostponed(log, outcome.Reason!, wait.ToString());
        await outbox.FailedAsync(message.Sequence, clock.GetCurrentInstant() + wait, CancellationToken.None);
        return false;
    }

    private static Duration Wait(int attempts, TimeSpan? asked)
    {
        var wait = Duration.Min(FirstWait * (1L << Math.Min(attempts, 20)), LongestWait);
        return asked is { } after ? Duration.Max(Duration.FromTimeSpan(after), Duration.FromSeconds(1)) : wait;
    }
}
