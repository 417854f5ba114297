using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Hosting;

namespace PelvicBot.Server.Health;

/// <summary><c>GET /health/ready</c>: 200 when the store answers, else 503.</summary>
public sealed class Ready(ISettingStore settings, ILogger<Ready> log) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var ready = await StoreAnswersAsync(context.RequestAborted);
        await Answers.WriteAsync(
            context,
            ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            new HealthAnswer(ready ? "ready" : "not ready"),
            ServerJson.Default.HealthAnswer);
    }

    private async ValueTask<bool> StoreAnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await settings.GetAsync("ready", cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.WorkFailed(log, "The readiness check", exception);
            return false;
        }
    }
}
