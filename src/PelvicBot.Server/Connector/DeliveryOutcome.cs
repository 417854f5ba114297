namespace PelvicBot.Server.Connector;

/// <summary>What became of posting a message.</summary>
/// <param name="Done">The channel took it.</param>
/// <param name="Retry">It did not, but may later.</param>
/// <param name="ChannelActivityId">The id that the channel gave it, if any.</param>
/// <param name="Reason">Why not, for the log.</param>
/// <param name="After">How long the channel asked to wait.</param>
public sealed record DeliveryOutcome(bool Done, bool Retry, string? ChannelActivityId, string? Reason, TimeSpan? After)
{
    public static DeliveryOutcome Delivered(string? channelActivityId) => new(true, false, channelActivityId, null, null);

    public static DeliveryOutcome Later(string reason, TimeSpan? after) => new(false, true, null, reason, after);

    public static DeliveryOutcome GivenUp(string reason) => new(false, false, null, reason, null);
}
