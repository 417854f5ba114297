using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.WebChat;

/// <summary><c>POST /webchat/token</c>: a Direct Line token for this browser's own conversation.</summary>
public sealed class IssuePageToken(PageCookie cookie, DirectLineTokens tokens) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync(context, ServerJson.Default.PageTokenRequest);
        var (token, remembered) = cookie.Renew(context, request?.Remember);
        await Answers.WriteAsync(
            context,
            StatusCodes.Status200OK,
            new PageTokenAnswer(
                token.Conversation.Conversation, tokens.Issue(token), token.UserId!, (int)DirectLineTokens.LifeTime.TotalSeconds, remembered),
            ServerJson.Default.PageTokenAnswer);
    }
}
