using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.LateTurns;
using PelvicBot.Server.Scheduling;
using PelvicBot.Storage;

namespace PelvicBot.Server.ApiMessages;

/// <summary>
/// Turns of channels' activities. A turn that takes longer than a channel waits goes on after its request was answered. That answer is a promise, so the
/// activity is stored first: from then on it has its turn, whatever fails or dies.
/// </summary>
public sealed class ChannelTurns(
    ITurnRunner turns, IMessageLog messages, TurnQueues queues, OutboxSignal outbox, MachineClock machine, TimeProvider time, ILogger<ChannelTurns> log)
{
    /// <summary>Channels wait for 10 to 15 seconds and then send the activity again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // A storage that hangs must not make the channel wait for longer than it does.
    private static readonly TimeSpan PatienceWithStorage = TimeSpan.FromSeconds(3);

    /// <summary>The turn of an activity that a channel sent. An invoke is answered at once, so its replies are always messages.</summary>
    public static TurnRequest RequestOf(Activity activity) => new(
        activity,
        activity.Type != ActivityTypes.Invoke && string.Equals(activity.DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase)
            ? Delivery.Reply
            : Delivery.Connector);

    /// <returns>What the turn did; null when it is still under way. A turn once begun is finished even if the channel hangs up.</returns>
    public async ValueTask<TurnResponse?> RunAsync(TurnRequest request)
    {
        var turn = TurnAsync(request);
        await ((Task)turn).WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (turn.IsCompleted)
        {
            return await turn;
        }

        await KeepAsync(request).WaitAsync(PatienceWithStorage, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (turn.IsCompletedSuccessfully)
        {
            return await turn;
        }

        queues.Enqueue(request.Conversation, request, turn);
        return null;
    }

    private async Task<TurnResponse> TurnAsync(TurnRequest request)
    {
        var response = await turns.RunAsync(request, CancellationToken.None);
        if (response is { Status: TurnStatus.Committed, Messages.Count: > 0 } && request.Delivery == Delivery.Connector)
        {
            outbox.Set();
        }

        return response;
    }

    /// <summary>
    /// Stores what is answered before its turn, so that it outlives this process. What cannot be stored is answered all the same and goes on here: one
    /// without an id could not be told from its repetition, a newcomer's arrival is nothing that anybody wrote.
    /// </summary>
    private async Task KeepAsync(TurnRequest request)
    {
        if (request.DeliveryId is not { } id || request.Activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate)
        {
            return;
        }

        try
        {
            await messages.KeepInboundAsync(
                request.Conversation, id, Groups.WithoutBystanders(request.Activity), machine.GetCurrentInstant(), CancellationToken.None);
        }
        catch (StorageException exception)
        {
            Log.WorkFailed(log, "Keeping a message for its turn", exception);
        }
    }
}
