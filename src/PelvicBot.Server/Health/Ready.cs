using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Health;

/// <summary><c>GET /health/ready</c>: 200 when the store answers, else 503; with the reviews that are near.</summary>
public sealed class Ready(ISettingStore store, Coach coach, IClock clock, ServerSettings settings, ILogger<Ready> log) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var ready = await StoreAnswersAsync(context.RequestAborted);
        await Answers.WriteAsync(
            context,
            ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            new HealthAnswer(ready ? "ready" : "not ready", ReviewWatch.Look(coach.Services.Catalog, clock.GetCurrentInstant().InUtc().Date, settings.WarnBefore)),
            ServerJson.Default.HealthAnswer);
    }

    private async ValueTask<bool> StoreAnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await store.GetAsync("ready", cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "The readiness check", exception);
            return false;
        }
    }
}
