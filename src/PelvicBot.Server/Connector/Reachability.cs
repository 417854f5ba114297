using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Connector;

/// <summary>
/// The one place that takes note of a channel that takes nothing more for a conversation: blocked, disabled, uninstalled. What is due there stops,
/// until the member writes (<see cref="Conversations.Ticks.Tick.ComeBack"/>).
/// </summary>
public sealed class Reachability(IOutbox outbox, CoachingClock clock, DeliveryMeter meter, ILogger<Reachability> log)
{
    /// <param name="conversation">Which.</param>
    /// <param name="reason">For the log; no id.</param>
    public async ValueTask LostAsync(ConversationKey conversation, string reason)
    {
        var givenUp = await outbox.UnreachableAsync(conversation, clock.GetCurrentInstant(), CancellationToken.None);
        meter.Count(DeliveryResult.GivenUp, givenUp);
        Log.Unreachable(log, reason, givenUp);
    }
}
