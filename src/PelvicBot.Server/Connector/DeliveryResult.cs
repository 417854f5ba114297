namespace PelvicBot.Server.Connector;

/// <summary>What became of a request to a channel.</summary>
public enum DeliveryResult
{
    /// <summary>The channel took it.</summary>
    Delivered,

    /// <summary>Nothing was sent, for a reason of ours: no token, a limit. It is no attempt.</summary>
    NotTried,

    /// <summary>It failed and may go well later.</summary>
    Later,

    /// <summary>It failed for good.</summary>
    GivenUp,

    /// <summary>The channel takes nothing more for this conversation: the person blocked or uninstalled the bot, or an administrator did.</summary>
    Unreachable,
}
