using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>What the coach knows about channels by their id.</summary>
public static class Channels
{
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
    public const string Terminal = "terminal";
    public const string Teams = "msteams";

    /// <summary>Whether a message may show on a lock screen or a shared desktop before it is opened.</summary>
    public static bool Notifies(string? channelId) => channelId is not (WebChat or DirectLine or "emulator" or Terminal or "test");

    /// <summary>How a conversation is written to unasked: where its latest reference says, or in the log that our own web page, Direct Line and terminal read.</summary>
    public static Delivery DeliveryTo(ConversationReference reference) =>
        reference is { ServiceUrl: null, ChannelId: DirectLine or WebChat or Terminal } ? Delivery.Log : Delivery.Connector;

    /// <summary>Whether Adaptive Cards are shown and come back.</summary>
    public static bool ShowsCards(string? channelId) => channelId is "msteams" or "webchat" or "directline" or "emulator";

    /// <summary>How many quick replies a channel shows; Teams leaves out all after the third.</summary>
    public static int MostButtons(string? channelId) => channelId is "msteams" ? 3 : int.MaxValue;

    /// <summary>A channel whose chats belong to an organisation that may keep a copy.</summary>
    public static bool Workplace(string? channelId) => channelId is Teams;
}
