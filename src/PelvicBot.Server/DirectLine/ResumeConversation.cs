using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary><c>GET conversations/{id}?watermark=</c>: a fresh token and a stream that continues after the watermark, or from the beginning.</summary>
public sealed class ResumeConversation(TokenAnswers answers) : IConversationHandler
{
    public Task HandleAsync(HttpContext context, DirectLineToken token) =>
        answers.StreamAsync(context, StatusCodes.Status200OK, token, Watermark.Text(Watermark.Of(context)));
}
