namespace PelvicBot.Server.Connector;

/// <summary>What became of a request to a channel, and why.</summary>
/// <param name="Result">Which of the five.</param>
/// <param name="Id">The id that the channel gave the message or the conversation, if any.</param>
/// <param name="Reason">Why not, for the log: no word of the message, no id.</param>
/// <param name="After">How long to wait, where somebody said so.</param>
public sealed record DeliveryOutcome(DeliveryResult Result, string? Id = null, string? Reason = null, TimeSpan? After = null)
{
    public static DeliveryOutcome Delivered(string? id) => new(DeliveryResult.Delivered, id);

    public static DeliveryOutcome NotTried(string reason, TimeSpan after) => new(DeliveryResult.NotTried, null, reason, after);

    public static DeliveryOutcome Later(string reason, TimeSpan? after) => new(DeliveryResult.Later, null, reason, after);

    public static DeliveryOutcome GivenUp(string reason) => new(DeliveryResult.GivenUp, null, reason);

    public static DeliveryOutcome Unreachable(string reason) => new(DeliveryResult.Unreachable, null, reason);
}
