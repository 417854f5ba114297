using System.Text;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;

namespace PelvicBot.Testing;

/// <summary>
/// The smallest turn runner that keeps the port's promises: it welcomes whoever joins, answers <c>You said: …</c> to a message, says what is
/// due to a tick, commits through the store, and answers a repeated activity with what it answered before.
/// </summary>
public sealed class EchoTurnRunner(ITurnStore store, IClock clock) : ITurnRunner
{
    private readonly Dictionary<ConversationKey, SemaphoreSlim> turns = [];
    private int asked;

    /// <summary>Runs before each turn; a test makes a turn slow or fail with it.</summary>
    public Func<TurnRequest, Task>? Before { get; set; }

    /// <summary>What is heard of an activity that is no message; null for what is ignored.</summary>
    public Func<TurnRequest, string?> Hear { get; set; } = _ => null;

    /// <summary>Changes each reply before it is committed; a test adds buttons with it.</summary>
    public Func<Activity, Activity> Finish { get; set; } = reply => reply;

    /// <summary>How many turns were asked for, whatever came of them.</summary>
    public int Turns => asked;

    public async ValueTask<TurnResponse> RunAsync(TurnRequest request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref asked);
        if (Replies(request) is not { } texts)
        {
            return new TurnResponse(TurnStatus.Ignored, []);
        }

        var key = new ConversationKey(request.Activity.ChannelId!, request.Activity.Conversation!.Id!);
        var turn = TurnOf(key);
        await turn.WaitAsync(cancellation);
        try
        {
            if (Before is { } before)
            {
                await before(request);
            }

            return await CommitAsync(request, key, texts, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Says <c>Sorry.</c> in place of the turn.</summary>
    public async ValueTask ExcuseAsync(TurnRequest request, CancellationToken cancellation) => await CommitAsync(
        request, new ConversationKey(request.Activity.ChannelId!, request.Activity.Conversation!.Id!), ["Sorry."], cancellation);

    private string[]? Replies(TurnRequest request) => request.Activity switch
    {
        { Type: ActivityTypes.Message, Text: var text } => ["You said: " + text],
        { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 } => ["Hello."],
        { Type: ActivityTypes.Event } when request.Fired is { } fired => ["Due: " + fired.Kind],
        _ => Hear(request) is { } heard ? ["You said: " + heard] : null,
    };

    private async Task<TurnResponse> CommitAsync(
        TurnRequest request, ConversationKey key, string[] texts, CancellationToken cancellation)
    {
        while (true)
        {
            var user = request.Fired is null ? request.Activity.From?.Id : null;
            var load = await store.LoadAsync(new TurnAddress(key, user, request.Activity.Id), cancellation);
            if (load.Seen)
            {
                return new TurnResponse(TurnStatus.Duplicate, load.EarlierReplies);
            }

            var version = load.Conversation?.Version ?? 0;
            var memberId = load.MemberId ?? "member-of-" + (user ?? key.Conversation);
            var messages = texts.Select((text, index) => Reply(request.Activity, text, $"reply-{version + 1}-{index + 1}", clock))
                .Select(Finish).ToList();
            var reference = request.Fired is null
                ? JsonSerializer.SerializeToUtf8Bytes(ConversationReference.Of(request.Activity), SchemaJson.Default.ConversationReference)
                : load.Conversation?.Reference ?? ReadOnlyMemory<byte>.Empty;
            var outcome = await store.CommitAsync(
                new TurnCommit
                {
                    Conversation = new StoredConversation(key, version, memberId, Encoding.UTF8.GetBytes("{}"), reference),
                    UserId = user,
                    ActivityId = request.Activity.Id,
                    Messages = messages,
                    Delivery = request.Delivery ?? Channels.DeliveryTo(JsonSerializer.Deserialize(reference.Span, SchemaJson.Default.ConversationReference)!),
                    Heard = request.Activity.Type == ActivityTypes.Message,
                    Fired = request.Fired,
                    At = clock.GetCurrentInstant(),
                },
                cancellation);
            switch (outcome)
            {
                case CommitOutcome.Committed: return new TurnResponse(TurnStatus.Committed, messages);
                case CommitOutcome.Stale: return new TurnResponse(TurnStatus.Stale, []);
                default: continue;
            }
        }
    }

    private static Activity Reply(Activity inbound, string text, string id, IClock clock) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Timestamp = clock.GetCurrentInstant().ToDateTimeOffset(),
        ServiceUrl = inbound.ServiceUrl,
        ChannelId = inbound.ChannelId,
        From = inbound.Recipient,
        Conversation = inbound.Conversation,
        Recipient = inbound.From,
        Text = text,
        TextFormat = "plain",
        ReplyToId = inbound.Type == ActivityTypes.Message ? inbound.Id : null,
    };

    private SemaphoreSlim TurnOf(ConversationKey key)
    {
        lock (turns)
        {
            if (!turns.TryGetValue(key, out var turn))
            {
                turns[key] = turn = new SemaphoreSlim(1, 1);
            }

            return turn;
        }
    }
}
