using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// <c>GET conversations/{id}?watermark=</c>: a fresh token and a stream that continues after the watermark, or from the beginning. For the
/// conversation's token while it is good, and at any time for the secret.
/// </summary>
public sealed class ResumeConversation(
    DirectLineGate gate, DirectLineTokens tokens, ConversationOwners owners, TokenAnswers answers) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var conversation = (string)context.GetRouteValue("conversation")!;
        var token = gate.BringsSecret(context)
            ? await owners.TokenAsync(conversation, context.RequestAborted)
            : tokens.Require(context, conversation);
        await answers.StreamAsync(context, StatusCodes.Status200OK, token, Watermark.Text(Watermark.Of(context)));
    }
}
