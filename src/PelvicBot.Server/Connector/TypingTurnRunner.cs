using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Shows a member on a channel that the coach is at work when a turn takes longer than usual (a busy disk, a crowd): after a second, and then at
/// most once in three (Activity specification, A6001).
/// </summary>
/// <param name="inner">Runs the turn.</param>
/// <param name="connector">Shows it.</param>
/// <param name="time">Times it.</param>
/// <param name="log">For what must not disturb the turn.</param>
public sealed class TypingTurnRunner(ITurnRunner inner, ConnectorClient connector, TimeProvider time, ILogger<TypingTurnRunner> log) : ITurnRunner
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    public ValueTask<TurnResponse> RunAsync(TurnRequest request, CancellationToken cancellation)
    {
        var running = inner.RunAsync(request, cancellation);
        return running.IsCompleted || !IsAwaited(request) ? running : ShowAsync(request.Activity, running.AsTask());
    }

    public ValueTask ExcuseAsync(TurnRequest request, CancellationToken cancellation) => inner.ExcuseAsync(request, cancellation);

    /// <summary>Somebody wrote, and looks at a channel that can show it.</summary>
    private static bool IsAwaited(TurnRequest request) =>
        request is { Delivery: Delivery.Connector, Fired: null, Activity: { Type: ActivityTypes.Message, ServiceUrl: not null } };

    private async ValueTask<TurnResponse> ShowAsync(Activity activity, Task<TurnResponse> turn)
    {
        using var done = new CancellationTokenSource();
        for (var wait = Slow; await Task.WhenAny(turn, Task.Delay(wait, time, done.Token)) != turn; wait = Between)
        {
            await TypeAsync(activity);
        }

        await done.CancelAsync();
        return await turn;
    }

    private async Task TypeAsync(Activity activity)
    {
        try
        {
            await connector.TypingAsync(ConversationReference.Of(activity), CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.WorkFailed(log, "Showing that the coach is at work", exception);
        }
    }
}
