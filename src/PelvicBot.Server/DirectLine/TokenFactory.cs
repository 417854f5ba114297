using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>New conversations for callers that hold the secret.</summary>
public static class TokenFactory
{
    /// <exception cref="RequestFault">The user's id is too long.</exception>
    public static DirectLineToken New(TokenRequest? request)
    {
        var user = request?.User?.Id is { Length: > 0 } id ? id : null;
        if (user?.Length > TokenRequest.LongestUserId)
        {
            throw new RequestFault(
                StatusCodes.Status400BadRequest, "BadArgument", $"'user.id' has at most {TokenRequest.LongestUserId} characters.");
        }

        return new DirectLineToken(
            new ConversationKey(Channels.DirectLine, DirectLineIds.NewConversation(guest: user is null)), user);
    }

    public static RequestFault SecretNeeded() => new(
        StatusCodes.Status403Forbidden, "BadSecret", "The Direct Line secret is needed here: Authorization: Bearer SECRET.");
}
