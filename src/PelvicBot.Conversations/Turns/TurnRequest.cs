using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>What starts a turn.</summary>
/// <param name="Activity">The inbound activity; has a type, a channel and a conversation id.</param>
/// <param name="Delivery">How the turn's messages reach the member; null for the way that the stored conversation is reached (<see cref="Channels.DeliveryTo"/>).</param>
/// <param name="Fired">For a tick: the due item that this turn is, else null.</param>
public sealed record TurnRequest(Activity Activity, Delivery? Delivery, DueItem? Fired = null);
