using System.Globalization;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>What starts a turn.</summary>
/// <param name="Activity">The inbound activity; has a type, a channel and a conversation id.</param>
/// <param name="Delivery">How the turn's messages reach the member; null for the way that the stored conversation is reached (<see cref="Channels.DeliveryTo"/>).</param>
/// <param name="Fired">For a tick: the due item that this turn is, else null.</param>
public sealed record TurnRequest(Activity Activity, Delivery? Delivery, DueItem? Fired = null)
{
    public ConversationKey Conversation => new(Activity.ChannelId ?? "unknown", Activity.Conversation!.Id!);

    /// <summary>
    /// What a repeated delivery is known by; null where nothing tells it. An edit comes with the id of the message it edits, so its time tells it from
    /// that and from other edits; Direct Line's posts have ids of their own.
    /// </summary>
    public string? DeliveryId => this switch
    {
        { Fired: not null } => null,
        { Activity: { Type: ActivityTypes.MessageUpdate } edit, Delivery: not Ports.Delivery.Log } =>
            edit is { Id: { } id, Timestamp: { } at } ? string.Create(CultureInfo.InvariantCulture, $"{id} edited {at.UtcTicks}") : null,
        _ => Activity.Id,
    };
}
