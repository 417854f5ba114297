using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>Whose a conversation is, for a server that comes back to it with the secret when its token has expired.</summary>
public sealed class ConversationOwners(ITurnStore store)
{
    /// <summary>A token of the conversation, for whom the first one was made.</summary>
    /// <exception cref="RequestFault">404: there is no such conversation, or nothing was said in it yet.</exception>
    public async ValueTask<DirectLineToken> TokenAsync(string conversation, CancellationToken cancellation)
    {
        var key = new ConversationKey(Channels.DirectLine, conversation);
        var load = await store.LoadAsync(new TurnAddress(key, UserId: null, ActivityId: null), cancellation);
        if (load.Conversation is not { } known)
        {
            throw new RequestFault(StatusCodes.Status404NotFound, "BadArgument", "There is no such conversation.");
        }

        var user = JsonSerializer.Deserialize(known.Reference.Span, SchemaJson.Default.ConversationReference)!.UserId;
        return new DirectLineToken(key, DirectLineIds.IsGuests(conversation) ? null : user, []);
    }
}
