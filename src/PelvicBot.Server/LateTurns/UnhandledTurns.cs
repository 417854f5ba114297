using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.ApiMessages;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.LateTurns;

/// <summary>Gives activities their turn that were stored for one and never had it, because a process died.</summary>
public sealed class UnhandledTurns(IMessageLog messages, TurnQueues queues, ILogger<UnhandledTurns> log)
{
    /// <summary>Called once, before anything is served.</summary>
    public async ValueTask ReplayAsync(CancellationToken cancellation) => TakeOver(await messages.UnhandledAsync(cancellation));

    /// <summary>Queues activities whose turn nobody runs; those of a conversation that has turns waiting here are in hand.</summary>
    public void TakeOver(IReadOnlyList<UnhandledActivity> left)
    {
        var free = left.Where(one => !queues.Holds(one.Conversation)).ToList();
        if (free.Count > 0)
        {
            Log.Replaying(log, free.Count);
        }

        foreach (var one in free)
        {
            queues.Enqueue(one.Conversation, RequestOf(one));
        }
    }

    private static TurnRequest RequestOf(UnhandledActivity left) =>
        left.IsLogged ? ConversationTurns.RequestOf(left.Conversation, left.Activity) : ChannelTurns.RequestOf(left.Activity);
}
