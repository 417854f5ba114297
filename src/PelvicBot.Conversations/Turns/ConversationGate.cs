using System.Collections.Concurrent;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Turns;

/// <summary>Lets one turn at a time into a conversation, in the order they asked, and forgets a conversation when nobody is in it.</summary>
public sealed class ConversationGate
{
    private readonly ConcurrentDictionary<ConversationKey, Entry> _entries = new();

    /// <summary>Waits for the conversation to be free. Dispose the result to leave.</summary>
    public async ValueTask<Pass> EnterAsync(ConversationKey key, CancellationToken cancellation)
    {
        while (true)
        {
            var entry = _entries.GetOrAdd(key, static _ => new Entry());
            lock (entry)
            {
                if (entry.Users < 0)
                {
                    continue;
                }

                entry.Users++;
            }

            try
            {
                await entry.Door.WaitAsync(cancellation);
                return new Pass(this, key, entry);
            }
            catch
            {
                Leave(key, entry);
                throw;
            }
        }
    }

    private void Leave(ConversationKey key, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Users == 0)
            {
                entry.Users = -1;
                _entries.TryRemove(key, out _);
            }
        }
    }

    internal sealed class Entry
    {
        public SemaphoreSlim Door { get; } = new(1, 1);

        /// <summary>Those in or waiting; -1 once it was taken out of the table.</summary>
        public int Users { get; set; }
    }

    /// <summary>The right to run a turn.</summary>
    public readonly struct Pass : IDisposable
    {
        private readonly ConversationGate _gate;
        private readonly ConversationKey _key;
        private readonly Entry _entry;

        internal Pass(ConversationGate gate, ConversationKey key, Entry entry) => (_gate, _key, _entry) = (gate, key, entry);

        public void Dispose()
        {
            _entry.Door.Release();
            _gate.Leave(_key, _entry);
        }
    }
}
