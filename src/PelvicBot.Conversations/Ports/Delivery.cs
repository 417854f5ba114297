namespace PelvicBot.Conversations.Ports;

/// <summary>How the messages of a turn reach the member.</summary>
public enum Delivery
{
    /// <summary>Posted to the channel's connector after the commit, retried until the channel took it.</summary>
    Connector,

    /// <summary>In the HTTP answer of the inbound activity (<c>expectReplies</c>).</summary>
    Reply,

    /// <summary>Read from the message log by Direct Line clients (web chat) and the terminal.</summary>
    Log,
}
