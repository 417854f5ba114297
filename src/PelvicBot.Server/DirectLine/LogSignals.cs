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
        messages.Appended += conversation =>
        {
            if (readers.TryGetValue(conversation, out var signals))
            {
                foreach (var signal in signals)
                {
                    signal.Set();
                }
            }
        };
    }

    public LogSignal Subscribe(ConversationKey conversation)
    {
        var signal = new LogSignal(this, conversation);
        readers.AddOrUpdate(conversation, static (_, added) => [added], static (_, signals, added) => signals.Add(added), signal);
        return signal;
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
