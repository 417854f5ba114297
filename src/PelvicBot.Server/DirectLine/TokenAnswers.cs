using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>Answers that hand out a token.</summary>
public sealed class TokenAnswers(DirectLineTokens tokens)
{
    /// <summary>With a stream address that continues after <paramref name="watermark"/> (null for the beginning).</summary>
    public Task StreamAsync(HttpContext context, int status, DirectLineToken token, string? watermark)
    {
        var signed = tokens.Issue(token);
        var id = token.Conversation.Conversation;
        var stream = $"{PublicAddress.WebSocket(context)}/v3/directline/conversations/{Uri.EscapeDataString(id)}/stream?watermark={watermark ?? "-"}&t={signed}";
        return WriteAsync(context, status, new ConversationAnswer(id, signed, Seconds, stream));
    }

    public Task TokenAsync(HttpContext context, DirectLineToken token) =>
        WriteAsync(context, StatusCodes.Status200OK, new ConversationAnswer(token.Conversation.Conversation, tokens.Issue(token), Seconds, null));

    private static int Seconds => (int)DirectLineTokens.LifeTime.TotalSeconds;

    private static Task WriteAsync(HttpContext context, int status, ConversationAnswer answer) =>
        Answers.WriteAsync(context, status, answer, ServerJson.Default.ConversationAnswer);
}
