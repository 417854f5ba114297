using System.Globalization;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Scheduling;

/// <summary>Makes a turn of everything that is due. One sweep at a time; what a sweep could not finish, the next one claims when its lease is over.</summary>
public sealed class Sweeper(
    IDueStore due, ITurnRunner turns, OutboxSignal outbox, CoachingClock clock, MachineClock machine, ILogger<Sweeper> log) : IDisposable
{
    private const int Batch = 64;
    private const int AtOnce = 8;

    private static readonly Duration Lease = Duration.FromSeconds(60);

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Sweeps until nothing is due, or until <paramref name="longest"/> of machine time has gone by: the next tick goes on.</summary>
    public async ValueTask SweepAsync(Duration longest, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await SweepDueAsync(machine.GetCurrentInstant() + longest, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Moves the coaching clock forward, from one due item to the next, as if the time had gone by.</summary>
    public async ValueTask AdvanceAsync(Duration by, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var target = clock.GetCurrentInstant() + by;
            await DueWalk.ToAsync(due, target, next => clock.MoveToAsync(next, cancellation), () => SweepDueAsync(Instant.MaxValue, cancellation), cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <returns>How many items were claimed.</returns>
    private async ValueTask<int> SweepDueAsync(Instant deadline, CancellationToken cancellation)
    {
        var claimed = 0;
        while (machine.GetCurrentInstant() < deadline)
        {
            var items = await due.ClaimAsync(clock.GetCurrentInstant(), Batch, Lease, cancellation);
            claimed += items.Count;

            // After a downtime a session's timer and its idling are both due: what was due first is said first.
            await Parallel.ForEachAsync(
                items.OrderBy(item => item.DueAt).GroupBy(item => item.Conversation),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (conversation, _) =>
                {
                    foreach (var item in conversation)
                    {
                        await RunAsync(item);
                    }
                });
            if (items.Count < Batch)
            {
                break;
            }
        }

        return claimed;
    }

    private async ValueTask RunAsync(DueItem item)
    {
        try
        {
            var response = await turns.RunAsync(new TurnRequest(Activity(item), Delivery: null, item), CancellationToken.None);
            if (response.Messages.Count > 0)
            {
                outbox.Set();
            }
        }
        catch (Exception exception)
        {
            // The lease runs out and the item is claimed again, ever later; in the end it rests until the member writes.
            Log.DueFailed(log, item.Kind.ToString(), exception);
        }
    }

    private Activity Activity(DueItem item) => new()
    {
        Type = ActivityTypes.Event,
        Name = Tick.EventName,
        Id = string.Create(CultureInfo.InvariantCulture, $"due-{item.Kind}-{item.Version}-{item.DueAt.ToUnixTimeMilliseconds()}"),
        Timestamp = clock.GetCurrentInstant().ToDateTimeOffset(),
        ChannelId = item.Conversation.Channel,
        Conversation = new ConversationAccount { Id = item.Conversation.Conversation },
        Recipient = new ChannelAccount { Id = ConversationTurns.BotId },
    };
}
