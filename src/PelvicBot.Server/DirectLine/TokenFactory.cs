using System.Collections.Immutable;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.DirectLine;

/// <summary>New conversations for callers that hold the secret.</summary>
public sealed class TokenFactory(ServerSettings settings)
{
    /// <exception cref="RequestFault">The user's id is too long, or an origin is none or not one of those configured.</exception>
    public DirectLineToken New(TokenRequest? request)
    {
        var user = request?.User?.Id is { Length: > 0 } id ? id : null;
        if (user?.Length > TokenRequest.LongestUserId)
        {
            throw Bad($"'user.id' has at most {TokenRequest.LongestUserId} characters.");
        }

        return new DirectLineToken(
            new ConversationKey(Channels.DirectLine, DirectLineIds.NewConversation(guest: user is null)), user, OriginsOf(request));
    }

    public static RequestFault SecretNeeded() => new(
        StatusCodes.Status403Forbidden, "BadSecret", "The Direct Line secret is needed here: Authorization: Bearer SECRET.");

    private ImmutableArray<string> OriginsOf(TokenRequest? request)
    {
        var wanted = request?.TrustedOrigins ?? [];
        if (wanted.Count > TokenRequest.MostOrigins)
        {
            throw Bad($"'trustedOrigins' has at most {TokenRequest.MostOrigins} origins.");
        }

        var configured = settings.DirectLine.TrustedOrigins;
        return [.. wanted.Select(text =>
        {
            var origin = Origins.Normal(text ?? "") ?? throw Bad("'trustedOrigins' has origins such as https://example.org.");
            return configured.IsEmpty || configured.Contains(origin, StringComparer.OrdinalIgnoreCase)
                ? origin
                : throw Bad("'trustedOrigins' names an origin that is not among DirectLine:TrustedOrigins.");
        })];
    }

    private static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
