using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.DirectLine;

/// <summary>One reader's wish to hear when a conversation's log grew. Being told twice is being told once.</summary>
public sealed class LogSignal(LogSignals owner, ConversationKey conversation) : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private int set;

    public void Set()
    {
        if (Interlocked.Exchange(ref set, 1) == 0)
        {
            signal.Release();
        }
    }

    public async ValueTask WaitAsync(CancellationToken cancellation)
    {
        await signal.WaitAsync(cancellation);
        Volatile.Write(ref set, 0);
    }

    public void Dispose() => owner.Unsubscribe(conversation, this);
}
