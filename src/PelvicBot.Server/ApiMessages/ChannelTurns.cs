using System.Collections.Concurrent;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Hosting;
using PelvicBot.Storage;

namespace PelvicBot.Server.ApiMessages;

/// <summary>
/// Turns of channels' activities. A turn that takes longer than a channel waits goes on after its request was answered. That answer is a promise: when
/// the turn fails it is tried again, for minutes while the storage is the reason, and the service does not stop while it runs.
/// </summary>
public sealed class ChannelTurns(ITurnRunner turns, OutboxSignal outbox, TimeProvider time, ILogger<ChannelTurns> log) : IHostedService
{
    /// <summary>Channels wait for 10 to 15 seconds and then send the activity again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private const int Attempts = 3;
    private const int AttemptsOfStorage = 15;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<Task, bool> late = new();

    /// <returns>What the turn did; null when it is still under way. A turn once begun is finished even if the channel hangs up.</returns>
    public async ValueTask<TurnResponse?> RunAsync(TurnRequest request)
    {
        var turn = TurnAsync(request);
        await ((Task)turn).WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (turn.IsCompleted)
        {
            return await turn;
        }

        var ending = EndAsync(turn, request);
        late[ending] = true;
        _ = ending.ContinueWith(done => late.TryRemove(done, out _), TaskScheduler.Default);
        return null;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(late.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private async Task EndAsync(Task<TurnResponse> turn, TurnRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await turn;
                return;
            }
            catch (Exception exception)
            {
                Log.TurnFailed(log, attempt, exception);
                if (stopping.IsCancellationRequested || attempt == (exception is StorageException ? AttemptsOfStorage : Attempts))
                {
                    Log.LateTurnGivenUp(log, attempt);
                    await ExcuseAsync(request);
                    return;
                }
            }

            // A service that stops does not wait: it tries once more.
            var wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << attempt));
            await Task.Delay(wait, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            turn = TurnAsync(request);
        }
    }

    /// <summary>Tells the member that their message has no answer.</summary>
    private async Task ExcuseAsync(TurnRequest request)
    {
        try
        {
            await turns.ExcuseAsync(request, CancellationToken.None);
            outbox.Set();
        }
        catch (Exception exception)
        {
            Log.WorkFailed(log, "Telling that a turn failed", exception);
        }
    }
}
