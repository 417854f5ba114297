using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// <c>POST conversations</c>: starts the token's conversation, or with the secret a new one. The coach hears once that somebody joined,
/// however often the conversation is started.
/// </summary>
public sealed class StartConversation(
    DirectLineGate gate, TokenFactory factory, DirectLineTokens tokens, TokenAnswers answers, ConversationTurns turns) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync(context, ServerJson.Default.TokenRequest);
        var token = TokenOf(context, request);
        turns.Welcome(token, request?.Locale);
        await answers.StreamAsync(context, StatusCodes.Status201Created, token, watermark: null);
    }

    private DirectLineToken TokenOf(HttpContext context, TokenRequest? request)
    {
        // A caller on this machine needs no secret in Development, and yet may bring a token.
        var bearer = DirectLineTokens.Bearer(context);
        return gate.HoldsSecret(context) && (gate.HasSecret || bearer is null or "")
            ? factory.New(request)
            : tokens.Require(context, conversation: null);
    }
}
