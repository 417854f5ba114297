using System.Collections.Concurrent;
using System.Collections.Immutable;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.DirectLine;

/// <summary>Who reads which conversation now. A commit costs one look-up, however many read other conversations.</summary>
public sealed class LogSignals
{
    private readonly ConcurrentDictionary<ConversationKey, ImmutableArray<LogSignal>> readers = new();

    public LogSignals(IMessageLog messages)
    {
        messages.Appended += conversation => Tell(conversation, static signal => signal.Set());
    }

    /// <summary>How many read now.</summary>
    public int Readers => readers.Values.Sum(signals => signals.Length);

    /// <summary>The coach is at work there: readers may show it. Nothing of it is logged.</summary>
    public void Typing(ConversationKey conversation) => Tell(conversation, static signal => signal.SetTyping());

    public LogSignal Subscribe(ConversationKey conversation)
    {
        var signal = new LogSignal(this, conversation);
        readers.AddOrUpdate(conversation, static (_, added) => [added], static (_, signals, added) => signals.Add(added), signal);
        return signal;
    }

    private void Tell(ConversationKey conversation, Action<LogSignal> what)
    {
        if (readers.TryGetValue(conversation, out var signals))
        {
            foreach (var signal in signals)
            {
                what(signal);
            }
        }
    }

    internal void Unsubscribe(ConversationKey conversation, LogSignal signal)
    {
        while (readers.TryGetValue(conversation, out var signals))
        {
            var rest = signals.Remove(signal);
            if (rest.IsEmpty
                ? readers.TryRemove(new KeyValuePair<ConversationKey, ImmutableArray<LogSignal>>(conversation, signals))
                : readers.TryUpdate(conversation, rest, signals))
            {
                return;
            }
        }
    }
}
