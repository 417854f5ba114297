using NodaTime;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Conversations.Ticks;

/// <summary>Moves a coaching clock forward from one due item to the next, as if the time had gone by.</summary>
public static class DueWalk
{
    /// <summary>More due items than any stretch of time holds: one that sets itself again at once must not hang the clock.</summary>
    private const int MostSteps = 10_000;

    /// <param name="due">The items.</param>
    /// <param name="target">Where the clock ends.</param>
    /// <param name="move">Moves the clock to an instant; never back.</param>
    /// <param name="sweep">Runs what is due by now and says how many items that were; 0 when somebody else holds them, who then runs them.</param>
    /// <param name="cancellation">Ends the walk between two items.</param>
    public static async ValueTask ToAsync(
        IDueStore due, Instant target, Func<Instant, ValueTask> move, Func<ValueTask<int>> sweep, CancellationToken cancellation)
    {
        for (var step = 0; step < MostSteps && await due.NextAsync(cancellation) is { } next && next <= target; step++)
        {
            await move(next);
            if (await sweep() == 0)
            {
                break;
            }
        }

        await move(target);
        await sweep();
    }
}
