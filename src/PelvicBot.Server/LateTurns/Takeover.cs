using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.LateTurns;

/// <summary>
/// Answers what another node on the same database took and then died over: whatever is stored without a turn at two looks in a row, and is not in
/// hand here. Should the other node only be slow, whichever commits first has answered, and the other's turn changes nothing.
/// </summary>
public sealed class Takeover(IMessageLog messages, UnhandledTurns turns, TimeSpan interval, ILogger<Takeover> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval);
        var before = new HashSet<(ConversationKey, string?)>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                before = await LookAsync(before, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The storage may be away; the next look finds the same.
                Log.WorkFailed(log, "Looking for unanswered messages", exception);
            }
        }
    }

    private async ValueTask<HashSet<(ConversationKey, string?)>> LookAsync(HashSet<(ConversationKey, string?)> before, CancellationToken cancellation)
    {
        var unhandled = await messages.UnhandledAsync(cancellation);
        turns.TakeOver([.. unhandled.Where(left => before.Contains((left.Conversation, left.Activity.Id)))]);
        return [.. unhandled.Select(left => (left.Conversation, left.Activity.Id))];
    }
}
