using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.Health;

/// <summary><c>GET /health/live</c>: 200 as long as the process answers at all.</summary>
public sealed class Live : IHandler
{
    public Task HandleAsync(HttpContext context) =>
        Answers.WriteAsync(context, StatusCodes.Status200OK, new HealthAnswer("live"), ServerJson.Default.HealthAnswer);
}
