using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.Connector;

/// <summary>How messages that nobody asked for reach a conversation.</summary>
public static class DeliveryByChannel
{
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
    public const string Terminal = "terminal";

    public static Delivery Of(string channel) => channel is DirectLine or WebChat or Terminal
        ? Delivery.Log
        : Delivery.Connector;
}
