using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Settings;
using Quartz;

namespace PelvicBot.Server.Scheduling;

/// <summary>Erases transcripts that are older than they are kept. Hourly, so that "a week" is at most a week and an hour.</summary>
[DisallowConcurrentExecution]
public sealed class PurgeJob(IMessageLog messages, ServerSettings settings, MachineClock clock, ILogger<PurgeJob> log) : IJob
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await messages.PurgeAsync(clock.GetCurrentInstant() - settings.KeepTranscript, cancellationToken);
            if (count > 0)
            {
                Log.Purged(log, count);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "Erasing old transcripts", exception);
        }
    }
}
