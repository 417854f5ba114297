using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.DirectLine;

/// <summary>One reader's wish to hear when a conversation's log grew. Being told twice is being told once.</summary>
public sealed class LogSignal(LogSignals owner, ConversationKey conversation) : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);
    private int set;
    private int typing;

    public void Set()
    {
        if (Interlocked.Exchange(ref set, 1) == 0)
        {
            signal.Release();
        }
    }

    public void SetTyping()
    {
        Volatile.Write(ref typing, 1);
        Set();
    }

    /// <summary>Whether the coach was said to be at work since this was asked last.</summary>
    public bool TakeTyping() => Interlocked.Exchange(ref typing, 0) == 1;

    public async ValueTask WaitAsync(CancellationToken cancellation)
    {
        await signal.WaitAsync(cancellation);
        Volatile.Write(ref set, 0);
    }

    public void Dispose() => owner.Unsubscribe(conversation, this);
}
