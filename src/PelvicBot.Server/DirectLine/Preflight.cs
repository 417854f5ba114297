using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>What a browser asks before a page of another origin calls: which headers it may send. The call itself is still checked.</summary>
public sealed class Preflight : IHandler
{
    public Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = context.Request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : "*";
        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";
        headers.AccessControlMaxAge = "86400";
        headers.Vary = "Origin";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
