using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.LateTurns;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.DirectLine;

/// <summary>What Direct Line's members do, as turns: logged first, then run in the order they were logged in.</summary>
public sealed class ConversationTurns(
    IMessageLog messages, TurnQueues queues, IClock clock, MachineClock machine)
{
    /// <summary>The bot's account in these conversations.</summary>
    public const string BotId = "coach";

    private const int LongestClientActivityId = 200;

    // Appending and queueing are one step per conversation, or turns could run in another order than the log's. Striped by conversation.
    private readonly SemaphoreSlim[] order = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Tells the coach that the token's holder is there. Its fixed id makes every time but the first a repeated delivery.</summary>
    public void Welcome(DirectLineToken token, string? locale)
    {
        var person = new ChannelAccount { Id = DirectLineIds.Person(token.Conversation.Conversation, token.UserId) };
        queues.Enqueue(token.Conversation, new TurnRequest(
            new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                Id = "start",
                Timestamp = clock.GetCurrentInstant().ToDateTimeOffset(),
                ChannelId = token.Conversation.Channel,
                Conversation = new ConversationAccount { Id = token.Conversation.Conversation },
                From = person,
                Recipient = new ChannelAccount { Id = BotId },
                Locale = locale,
                MembersAdded = [person],
            },
            Delivery.Log));
    }

    /// <summary>
    /// Durable when it returns; the turn follows by itself. Offered again with the same <c>channelData.clientActivityID</c>, it is the same
    /// activity: neither logged nor acted on a second time.
    /// </summary>
    /// <returns>The id that the activity was given.</returns>
    public async ValueTask<string> PostAsync(DirectLineToken token, Activity posted, CancellationToken cancellation)
    {
        var key = token.Conversation;
        var activity = Stamped(token, posted);
        if (!Coach.Concerns(activity))
        {
            // Typing and the like: nothing would ever answer it, so nothing is logged.
            return activity.Id!;
        }

        var turn = order[(uint)key.GetHashCode() % order.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            await messages.AppendInboundAsync(key, activity, machine.GetCurrentInstant(), CancellationToken.None);
            queues.Enqueue(key, RequestOf(key, activity));
        }
        finally
        {
            turn.Release();
        }

        return activity.Id!;
    }

    /// <summary>The turn of an activity as it was logged.</summary>
    public static TurnRequest RequestOf(ConversationKey key, Activity logged) => new(
        logged with { From = logged.From! with { Id = DirectLineIds.Person(key.Conversation, logged.From.Id) } }, Delivery.Log);

    private Activity Stamped(DirectLineToken token, Activity posted)
    {
        // A token that names its user speaks for that user only; a guest's echo keeps the id that the guest's client knows itself by.
        var from = token.UserId ?? posted.From?.Id ?? "user";
        var conversation = token.Conversation.Conversation;
        return posted with
        {
            Id = ClientActivityId(posted) is { } client ? DirectLineIds.OfClient(conversation, from, client) : DirectLineIds.Random(),
            Timestamp = clock.GetCurrentInstant().ToDateTimeOffset(),
            ChannelId = token.Conversation.Channel,
            ServiceUrl = null,
            Conversation = new ConversationAccount { Id = conversation },
            From = new ChannelAccount { Id = from, Role = "user" },
            Recipient = new ChannelAccount { Id = BotId },
            DeliveryMode = null,
        };
    }

    private static string? ClientActivityId(Activity posted) =>
        posted.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= LongestClientActivityId } text
            ? text
            : null;
}
