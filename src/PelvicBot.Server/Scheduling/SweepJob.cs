using NodaTime;
using PelvicBot.Server.Hosting;
using Quartz;

namespace PelvicBot.Server.Scheduling;

/// <summary>The heartbeat: once a second, whatever is due becomes a turn. Stops in time for the next tick.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweeper sweeper, ILogger<SweepJob> log) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly Duration Longest = Duration.FromMilliseconds(900);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sweeper.SweepAsync(Longest, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "The sweep", exception);
        }
    }
}
