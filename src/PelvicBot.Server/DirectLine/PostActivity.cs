using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// <c>POST conversations/{id}/activities</c>: answered as soon as the activity is durable; its turn runs after the answer, in order.
/// </summary>
public sealed class PostActivity(ConversationTurns turns) : IConversationHandler
{
    public async Task HandleAsync(HttpContext context, DirectLineToken token)
    {
        var posted = await RequestBody.ReadAsync(context, SchemaJson.Default.Activity);
        if (posted?.Type is not { Length: > 0 })
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "BadArgument", "The activity has no 'type'.");
        }

        var id = await turns.PostAsync(token, posted with { Text = TextCleaner.Clean(posted.Text) }, context.RequestAborted);
        await Answers.WriteAsync(context, StatusCodes.Status200OK, new ResourceAnswer(id), ServerJson.Default.ResourceAnswer);
    }
}
