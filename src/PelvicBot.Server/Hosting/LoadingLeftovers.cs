using PelvicBot.Conversations.Turns;

namespace PelvicBot.Server.Hosting;

/// <summary>
/// Loading content takes ten times the memory that is kept of it. The runtime holds on to the rest for allocations that a quiet service never makes,
/// so it is given back to the system once.
/// </summary>
public static class LoadingLeftovers
{
    /// <summary>Returns when everything that goes on after loading is done, and what it left behind is given back.</summary>
    public static Task GiveBackAsync(Coach coach) => Task.Run(() =>
    {
        foreach (var language in coach.Languages.Values)
        {
            // Still learning when the service already serves.
            _ = language.Catalog.AnswerIndex;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    });
}
