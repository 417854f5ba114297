using NodaTime;

namespace PelvicBot.Server.Connector;

/// <summary>When requests went out lately, as far as some limits look back. Not safe on two threads.</summary>
/// <param name="limits">All of them hold; the one that looks back furthest is the last.</param>
public sealed class SendHistory(SendLimit[] limits)
{
    private readonly List<Instant> sends = [];

    /// <summary>How long until there is room for one more; zero for now.</summary>
    public Duration Wait(Instant now)
    {
        sends.RemoveRange(0, Passed(now));
        var wait = Duration.Zero;
        foreach (var limit in limits)
        {
            // The Count-th last: when it has left the span, there is room.
            if (sends.Count >= limit.Count && sends[^limit.Count] + limit.Span - now is var until && until > wait)
            {
                wait = until;
            }
        }

        return wait;
    }

    public void Add(Instant now) => sends.Add(now);

    /// <summary>Whether nothing in it counts any more.</summary>
    public bool IsIdle(Instant now) => sends.Count == 0 || sends[^1] + limits[^1].Span <= now;

    private int Passed(Instant now)
    {
        var passed = 0;
        while (passed < sends.Count && sends[passed] + limits[^1].Span <= now)
        {
            passed++;
        }

        return passed;
    }
}
