using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Connector;

/// <summary>
/// What a bot can ask of a channel's connector. Each call goes to the address of the reference, if that is one that may be sent to, waits for
/// the limits, brings a token, and is tried again where a moment can mend it.
/// </summary>
public sealed class ConnectorClient(ConnectorTransport transport)
{
    /// <summary>
    /// Sends a message: as a reply when it names what it replies to, else to the conversation. The id that it has of ours goes along as
    /// <c>channelData.clientActivityID</c>, the same in every try, so that a repeated message can be told from a new one.
    /// </summary>
    /// <returns>Delivered with the channel's id, if it gave one.</returns>
    public ValueTask<DeliveryOutcome> SendAsync(ConversationReference reference, Activity message, CancellationToken cancellation) =>
        transport.SendAsync(reference, () => ConnectorRequest.Of(HttpMethod.Post, reference, message.ReplyToId, Json(reference, message)), cancellation);

    /// <summary>Replaces a message that the channel has.</summary>
    /// <param name="reference">Where.</param>
    /// <param name="activityId">The channel's id of it.</param>
    /// <param name="message">What it is to be.</param>
    /// <param name="cancellation">Stops waiting and trying again, not a request under way.</param>
    public ValueTask<DeliveryOutcome> UpdateAsync(ConversationReference reference, string activityId, Activity message, CancellationToken cancellation) =>
        transport.SendAsync(reference, () => ConnectorRequest.Of(HttpMethod.Put, reference, activityId, Json(reference, message)), cancellation);

    /// <summary>Takes a message back.</summary>
    public ValueTask<DeliveryOutcome> DeleteAsync(ConversationReference reference, string activityId, CancellationToken cancellation) =>
        transport.SendAsync(reference, () => ConnectorRequest.Of(HttpMethod.Delete, reference, activityId, body: null), cancellation);

    /// <summary>Shows that the coach is at work. Once and never again: late it would be wrong.</summary>
    public ValueTask<DeliveryOutcome> TypingAsync(ConversationReference reference, CancellationToken cancellation) => transport.SendOnceAsync(
        reference,
        () => ConnectorRequest.Of(HttpMethod.Post, reference, activity: null, Json(reference, Typing(reference))),
        cancellation);

    /// <summary>Begins a conversation with one person whom the bot knows from another one.</summary>
    /// <param name="person">Their service URL, their id, the bot's id and, for Teams, the tenant.</param>
    /// <param name="cancellation">Stops waiting and trying again, not a request under way.</param>
    /// <returns>Delivered with the conversation's id.</returns>
    public ValueTask<DeliveryOutcome> CreateConversationAsync(ConversationReference person, CancellationToken cancellation) =>
        transport.SendAsync(person, () => ConnectorRequest.Creation(person.ServiceUrl!, Json(person)), cancellation);

    private static Activity Typing(ConversationReference reference) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = reference.ChannelId,
        From = new ChannelAccount { Id = reference.BotId },
        Recipient = new ChannelAccount { Id = reference.UserId },
        Conversation = new ConversationAccount { Id = reference.ConversationId },
    };

    /// <summary>As bots send it: no id and no timestamp, which are the channel's to give (A2031, A2041), and the latest address.</summary>
    private static byte[] Json(ConversationReference reference, Activity message) => JsonSerializer.SerializeToUtf8Bytes(
        message with { Id = null, Timestamp = null, ServiceUrl = reference.ServiceUrl, ChannelData = ChannelData(message) },
        SchemaJson.Default.Activity);

    private static JsonElement? ChannelData(Activity message)
    {
        if (message.Id is null)
        {
            return message.ChannelData;
        }

        var data = message.ChannelData is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        data["clientActivityID"] = message.Id;
        return JsonSerializer.SerializeToElement(data, SchemaJson.Default.JsonObject);
    }

    private static byte[] Json(ConversationReference person) => JsonSerializer.SerializeToUtf8Bytes(
        new NewConversation
        {
            Bot = new ChannelAccount { Id = person.BotId },
            Members = [new ChannelAccount { Id = person.UserId }],
            ChannelData = person.TenantId is null
                ? null
                : JsonSerializer.SerializeToElement(new JsonObject { ["tenant"] = new JsonObject { ["id"] = person.TenantId } }, SchemaJson.Default.JsonObject),
        },
        SchemaJson.Default.NewConversation);
}
