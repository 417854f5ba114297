using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.ApiMessages;

/// <summary>With credentials: only callers that bring a bearer token, which the handler then validates. Without: this machine, in Development.</summary>
public sealed class ChannelGate(ServerSettings settings, LoopbackGate loopback) : IGate
{
    public void Check(HttpContext context)
    {
        if (settings.BotFramework.AppId is null)
        {
            loopback.Check(context);
        }
        else if (!context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestFault(StatusCodes.Status401Unauthorized, "Unauthorized", "A channel's bearer token is needed here.");
        }
    }
}
