using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Keeps a channel's rate limits, so that the channel need not say 429. For Teams they are those of Microsoft's page "Optimize your bot with rate
/// limiting", per conversation and per tenant; other channels publish none and get one wide limit per conversation, which only a defect would reach.
/// A process counts its own requests. Machine time.
/// </summary>
public sealed class SendLimiter(ServerSettings settings, MachineClock clock)
{
    private static readonly SendLimit[] TeamsThread =
    [
        new(7, Duration.FromSeconds(1)), new(8, Duration.FromSeconds(2)), new(60, Duration.FromSeconds(30)), new(1800, Duration.FromHours(1)),
    ];

    private static readonly SendLimit[] OtherThread = [new(60, Duration.FromSeconds(30))];

    /// <summary>A longer wait is the outbox's: it keeps no worker from other conversations.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(3);

    private static readonly Duration BetweenCleanings = Duration.FromMinutes(1);

    private readonly SendLimit[] teamsTenant = [new(settings.BotFramework.SendsPerSecond, Duration.FromSeconds(1))];
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, SendHistory> threads = [];
    private readonly Dictionary<string, SendHistory> tenants = new(StringComparer.Ordinal);
    private Instant cleaned = Instant.MinValue;

    /// <summary>How many conversations and tenants are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (gate)
            {
                return threads.Count + tenants.Count;
            }
        }
    }

    /// <summary>Waits for room, but not long.</summary>
    /// <returns>Zero when the request may go out, and is counted; else how long there is no room yet.</returns>
    public async ValueTask<Duration> EnterAsync(ConversationReference reference, CancellationToken cancellation)
    {
        var waited = Duration.Zero;
        while (Take(reference) is var wait && wait > Duration.Zero)
        {
            waited += wait;
            if (waited > Patience)
            {
                return wait;
            }

            await Task.Delay(wait.ToTimeSpan(), cancellation);
        }

        return Duration.Zero;
    }

    /// <summary>Counts a request if there is room for it now.</summary>
    /// <returns>Zero when there was; else how long there is none yet.</returns>
    public Duration Take(ConversationReference reference)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            Clean(now);
            var isTeams = reference.ChannelId == Channels.Teams;
            var thread = Of(threads, new ConversationKey(reference.ChannelId, reference.ConversationId), isTeams ? TeamsThread : OtherThread);
            var tenant = isTeams ? Of(tenants, reference.TenantId ?? "", teamsTenant) : null;
            var wait = Duration.Max(thread.Wait(now), tenant?.Wait(now) ?? Duration.Zero);
            if (wait == Duration.Zero)
            {
                thread.Add(now);
                tenant?.Add(now);
            }

            return wait;
        }
    }

    private static SendHistory Of<TKey>(Dictionary<TKey, SendHistory> histories, TKey key, SendLimit[] limits)
        where TKey : notnull
    {
        if (!histories.TryGetValue(key, out var history))
        {
            histories[key] = history = new SendHistory(limits);
        }

        return history;
    }

    private void Clean(Instant now)
    {
        if (now - cleaned < BetweenCleanings)
        {
            return;
        }

        cleaned = now;
        Forget(threads, now);
        Forget(tenants, now);
    }

    private static void Forget<TKey>(Dictionary<TKey, SendHistory> histories, Instant now)
        where TKey : notnull
    {
        foreach (var (key, history) in histories)
        {
            if (history.IsIdle(now))
            {
                histories.Remove(key);
            }
        }
    }
}
