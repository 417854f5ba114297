using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Testing;

/// <summary>The log of all messages: transcripts and outbox are two ways to read it.</summary>
public sealed partial class InMemoryStore
{
    private readonly List<MessageRow> messages = [];
    private readonly Dictionary<ConversationKey, long> positions = [];
    private readonly Dictionary<(ConversationKey Conversation, string ActivityId), MessageRow> unhandled = [];
    private (string Owner, Instant Until) lease = ("", Instant.MinValue);
    private long sequence;

    public event Action<ConversationKey>? Appended;

    public ValueTask<long> AppendInboundAsync(ConversationKey conversation, Activity activity, Instant at, CancellationToken cancellation)
    {
        long position;
        lock (gate)
        {
            if (activity.Id is { } id && (seen.ContainsKey((conversation, id)) || unhandled.ContainsKey((conversation, id))))
            {
                return ValueTask.FromResult(0L);
            }

            var row = Add(conversation, Write(activity), Delivery.Log);
            if (activity.Id is { } added)
            {
                unhandled[(conversation, added)] = row;
            }

            position = row.Position;
        }

        Appended?.Invoke(conversation);
        return ValueTask.FromResult(position);
    }

    public ValueTask<IReadOnlyList<LoggedActivity>> ReadAsync(
        ConversationKey conversation, long position, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<LoggedActivity>>([.. messages
                .Where(row => row.Delivery == Delivery.Log && row.Conversation == conversation && row.Position > position)
                .Take(limit)
                .Select(row => new LoggedActivity(row.Position, Read(row.Json)))]);
        }
    }

    /// <summary>What keeping an inbound activity waits for.</summary>
    public Task BeforeKeeping { get; set; } = Task.CompletedTask;

    public async ValueTask KeepInboundAsync(ConversationKey conversation, string activityId, Activity activity, Instant at, CancellationToken cancellation)
    {
        await BeforeKeeping;
        lock (gate)
        {
            if (!seen.ContainsKey((conversation, activityId)))
            {
                unhandled.TryAdd((conversation, activityId), new MessageRow(++sequence, conversation, 0, Write(activity), Delivery.Connector, at));
            }
        }
    }

    public ValueTask<IReadOnlyList<UnhandledActivity>> UnhandledAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult<IReadOnlyList<UnhandledActivity>>([.. unhandled.Values.OrderBy(row => row.Sequence)
                .Select(row => new UnhandledActivity(row.Conversation, Read(row.Json), row.Delivery == Delivery.Log))]);
        }
    }

    public ValueTask<int> PurgeAsync(Instant before, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(messages.RemoveAll(row => row.Delivery == Delivery.Log && row.At < before));
        }
    }

    /// <summary>How often the outbox was refused to one process because another one has it.</summary>
    public int RefusedLeases { get; private set; }

    public ValueTask<bool> LeaseAsync(string owner, Duration lease, CancellationToken cancellation)
    {
        lock (gate)
        {
            var now = machineClock.GetCurrentInstant();
            if (this.lease.Owner != owner && this.lease.Until > now)
            {
                RefusedLeases++;
                return ValueTask.FromResult(false);
            }

            this.lease = (owner, now + lease);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask ReleaseAsync(string owner, CancellationToken cancellation)
    {
        lock (gate)
        {
            lease = lease.Owner == owner ? ("", Instant.MinValue) : lease;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<OutgoingMessage>> PendingAsync(
        Instant now, int limit, IReadOnlyCollection<ConversationKey> without, CancellationToken cancellation)
    {
        lock (gate)
        {
            var waiting = new HashSet<ConversationKey>();
            var pending = new List<OutgoingMessage>();
            foreach (var row in messages.Where(row => row.Pending && !without.Contains(row.Conversation)))
            {
                if (pending.Count == limit)
                {
                    break;
                }

                if (row.NextAttempt > now)
                {
                    waiting.Add(row.Conversation);
                }

                if (!waiting.Contains(row.Conversation))
                {
                    var reference = conversations[row.Conversation].Reference;
                    pending.Add(new OutgoingMessage(
                        row.Sequence,
                        row.Conversation,
                        JsonSerializer.Deserialize(reference.Span, SchemaJson.Default.ConversationReference)!,
                        Read(row.Json),
                        row.Attempts));
                }
            }

            return ValueTask.FromResult<IReadOnlyList<OutgoingMessage>>(pending);
        }
    }

    public ValueTask DeliveredAsync(long sequence, string? channelActivityId, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var row in messages.Where(row => row.Sequence == sequence))
            {
                row.Pending = false;
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask PostponedAsync(long sequence, Instant next, CancellationToken cancellation)
    {
        lock (gate)
        {
            messages.Where(row => row.Sequence == sequence).ToList().ForEach(row => row.NextAttempt = next);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask FailedAsync(long sequence, Instant? next, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var row in messages.Where(row => row.Sequence == sequence))
            {
                row.Attempts++;
                row.Pending = next is not null;
                row.NextAttempt = next ?? row.NextAttempt;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <returns>True when the conversation's transcript grew.</returns>
    private bool StoreMessages(TurnCommit commit)
    {
        var key = commit.Conversation.Key;
        var replies = commit.Messages.Select(Write).ToList();
        if (commit.ActivityId is { } id)
        {
            seen[(key, id)] = replies;
            unhandled.Remove((key, id));
        }

        if (commit.CardId is { } card)
        {
            seen[(key, card)] = replies;
        }

        if (commit.Delivery != Delivery.Reply)
        {
            foreach (var json in replies)
            {
                Add(key, json, commit.Delivery);
            }
        }

        return commit.Delivery == Delivery.Log && replies.Count > 0;
    }

    private MessageRow Add(ConversationKey conversation, byte[] json, Delivery delivery)
    {
        // A position is never given twice, not even after an erasure: a client's watermark stays true.
        var position = positions.GetValueOrDefault(conversation) + 1;
        positions[conversation] = position;
        var row = new MessageRow(++sequence, conversation, position, json, delivery, machineClock.GetCurrentInstant())
        {
            Pending = delivery == Delivery.Connector,
        };
        messages.Add(row);
        return row;
    }

    private sealed record MessageRow(long Sequence, ConversationKey Conversation, long Position, byte[] Json, Delivery Delivery, Instant At)
    {
        public bool Pending { get; set; }

        public int Attempts { get; set; }

        public Instant NextAttempt { get; set; } = Instant.MinValue;
    }
}
