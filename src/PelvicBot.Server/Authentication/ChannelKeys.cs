using System.Collections.Frozen;
using NodaTime;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.Authentication;

/// <summary>
/// The keys that channels sign with: fetched when first needed, daily, and for an unknown key id at most once an hour. When they cannot be
/// fetched, those that are known serve on for a while; without any, nobody is let in.
/// </summary>
public sealed class ChannelKeys(PublishedKeys published, MachineClock clock, ILogger<ChannelKeys> log)
{
    private static readonly Duration Age = Duration.FromDays(1);
    private static readonly Duration UnknownKeyInterval = Duration.FromHours(1);

    // A metadata service that is down is asked once a minute, not once a request; and a key it may have withdrawn is not trusted for ever.
    private static readonly Duration RetryInterval = Duration.FromMinutes(1);
    private static readonly Duration LongestAge = Duration.FromDays(5);

    private readonly Lock gate = new();
    private FrozenDictionary<string, ChannelKey>? known;
    private Instant fetchedAt = Instant.MinValue;
    private Instant nextFetch = Instant.MinValue;
    private Instant nextUnknownKey = Instant.MinValue;
    private Task? fetching;

    /// <returns>Null when the channels publish no key of that id.</returns>
    /// <exception cref="RequestFault">503: there are no keys to check with.</exception>
    public async ValueTask<ChannelKey?> FindAsync(string? keyId, CancellationToken cancellation)
    {
        if (keyId is null)
        {
            return null;
        }

        await FetchWhenAsync(now => now >= nextFetch, cancellation);
        if (Current().GetValueOrDefault(keyId) is { } key)
        {
            return key;
        }

        await FetchWhenAsync(IsTimeForAnUnknownKey, cancellation);
        return Current().GetValueOrDefault(keyId);
    }

    private bool IsTimeForAnUnknownKey(Instant now)
    {
        if (now < nextUnknownKey)
        {
            return false;
        }

        nextUnknownKey = now + UnknownKeyInterval;
        return true;
    }

    private FrozenDictionary<string, ChannelKey> Current()
    {
        lock (gate)
        {
            return known is not null && clock.GetCurrentInstant() - fetchedAt < LongestAge
                ? known
                : throw new RequestFault(
                    StatusCodes.Status503ServiceUnavailable, "KeysUnavailable", "The channels' keys could not be fetched, so no token can be checked. Please try again in a minute.")
                {
                    RetryAfter = RetryInterval.ToTimeSpan(),
                };
        }
    }

    /// <summary>One fetch at a time, whoever waits for it. It does not end with the request that began it.</summary>
    private async ValueTask FetchWhenAsync(Func<Instant, bool> isTime, CancellationToken cancellation)
    {
        Task task;
        lock (gate)
        {
            if (fetching is { IsCompleted: false } underWay)
            {
                task = underWay;
            }
            else if (isTime(clock.GetCurrentInstant()))
            {
                task = fetching = Task.Run(FetchAsync, CancellationToken.None);
            }
            else
            {
                return;
            }
        }

        await task.WaitAsync(cancellation);
    }

    private async Task FetchAsync()
    {
        FrozenDictionary<string, ChannelKey>? keys = null;
        try
        {
            keys = await published.FetchAsync();
        }
        catch (Exception exception)
        {
            Log.KeysNotFetched(log, exception.GetType().Name, known is null ? "no channel is let in" : "those known before serve on");
        }

        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            (known, fetchedAt) = keys is null ? (known, fetchedAt) : (keys, now);
            nextFetch = now + (keys is null ? RetryInterval : Age);
        }
    }
}
