using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Connector;

/// <summary>Delivers one message of the outbox, stores what became of it, and then tells the log.</summary>
public sealed class OutboxDelivery(
    IOutbox outbox, ConnectorClient connector, Reachability reachability, DeliveryMeter meter, MachineClock clock, ILogger<OutboxDelivery> log)
{
    private const int MostAttempts = 12;

    private static readonly Duration FirstWait = Duration.FromSeconds(15);
    private static readonly Duration LongestWait = Duration.FromHours(1);

    /// <summary>A channel may ask for patience, but not for ever.</summary>
    private static readonly Duration LongestAsked = Duration.FromDays(1);

    /// <param name="message">The first of its conversation that is not delivered.</param>
    /// <param name="stopping">Stops waiting and trying again, not a request under way.</param>
    /// <returns>True when the conversation's next message may go out.</returns>
    public async ValueTask<bool> DeliverAsync(OutgoingMessage message, CancellationToken stopping)
    {
        // Damaged, most likely. It is tried again as any other, since a repaired store may still give it, and then given up.
        var outcome = message.Activity is { } activity
            ? await connector.SendAsync(message.Reference, activity, stopping)
            : DeliveryOutcome.Later("what is stored of it cannot be read", null);
        var result = outcome.Result is DeliveryResult.Later && message.Attempts + 1 >= MostAttempts ? DeliveryResult.GivenUp : outcome.Result;
        meter.Count(result);
        switch (result)
        {
            case DeliveryResult.Delivered:
                await outbox.DeliveredAsync(message.Sequence, outcome.Id, CancellationToken.None);
                return true;
            case DeliveryResult.GivenUp:
                await outbox.FailedAsync(message.Sequence, null, CancellationToken.None);
                Log.DeliveryGivenUp(log, outcome.Reason!);
                return true;
            case DeliveryResult.Unreachable:
                await reachability.LostAsync(message.Conversation, outcome.Reason!);
                return false;
            default:
                await PostponeAsync(message, outcome);
                return false;
        }
    }

    private async ValueTask PostponeAsync(OutgoingMessage message, DeliveryOutcome outcome)
    {
        var wait = Wait(message.Attempts, outcome.After);
        var next = clock.GetCurrentInstant() + wait;
        if (outcome.Result == DeliveryResult.NotTried)
        {
            await outbox.PostponedAsync(message.Sequence, next, CancellationToken.None);
        }
        else
        {
            await outbox.FailedAsync(message.Sequence, next, CancellationToken.None);
        }

        Log.DeliveryPostponed(log, outcome.Reason!, wait.ToString());
    }

    private static Duration Wait(int attempts, TimeSpan? asked) => asked is { } after
        ? Duration.Max(Duration.Min(Duration.FromTimeSpan(after), LongestAsked), Duration.FromSeconds(1))
        : Duration.Min(FirstWait * (1L << Math.Min(attempts, 20)), LongestWait);
}
