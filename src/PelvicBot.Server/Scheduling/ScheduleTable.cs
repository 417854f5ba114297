using Quartz;

namespace PelvicBot.Server.Scheduling;

/// <summary>Every job and when it runs. Nothing to persist: who is due is in the store, Quartz only gives the heartbeat.</summary>
public static class ScheduleTable
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<SweepJob>(
                trigger => trigger.WithIdentity(nameof(SweepJob)).StartNow().WithSimpleSchedule(SweepJob.Interval),
                job => job.WithIdentity(nameof(SweepJob)));
            quartz.ScheduleJob<PurgeJob>(
                trigger => trigger.WithIdentity(nameof(PurgeJob)).StartNow().WithSimpleSchedule(PurgeJob.Interval),
                job => job.WithIdentity(nameof(PurgeJob)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
