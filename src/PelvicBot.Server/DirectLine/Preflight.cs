using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// What a browser asks before a page of another origin calls: which headers it may send. Pages that are not trusted are told nothing; for the
/// others the call itself is still checked.
/// </summary>
public sealed class Preflight(DirectLineGate gate) : IHandler
{
    public Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var origin = context.Request.Headers.Origin.ToString();
        headers.Vary = "Origin";
        if (origin.Length > 0 && gate.IsTrusted(context, origin))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            headers.AccessControlAllowHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";
            headers.AccessControlMaxAge = "86400";
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
