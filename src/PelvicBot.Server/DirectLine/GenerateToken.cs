using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary><c>POST tokens/generate</c> with the secret: a token for a new conversation, which begins when it is started.</summary>
public sealed class GenerateToken(DirectLineGate gate, TokenFactory factory, TokenAnswers answers) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!gate.HoldsSecret(context))
        {
            throw TokenFactory.SecretNeeded();
        }

        var request = await RequestBody.ReadAsync(context, ServerJson.Default.TokenRequest);
        await answers.TokenAsync(context, factory.New(request));
    }
}
