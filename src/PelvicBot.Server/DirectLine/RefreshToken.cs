using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary><c>POST tokens/refresh</c>: a token that is still good for a new one. An expired one cannot be refreshed.</summary>
public sealed class RefreshToken(DirectLineTokens tokens, TokenAnswers answers) : IHandler
{
    public Task HandleAsync(HttpContext context) => answers.TokenAsync(context, tokens.Require(context, conversation: null));
}
