using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.WebChat;

/// <summary><c>DELETE /webchat/token</c>: the browser forgets its conversation.</summary>
public sealed class LeavePage(PageCookie cookie) : IHandler
{
    public Task HandleAsync(HttpContext context)
    {
        cookie.Forget(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
