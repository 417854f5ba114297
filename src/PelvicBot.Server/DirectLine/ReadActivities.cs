using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.DirectLine;

/// <summary><c>GET conversations/{id}/activities?watermark=</c>: what came after the watermark, at most <see cref="Limit"/> at a time.</summary>
public sealed class ReadActivities(IMessageLog messages) : IConversationHandler
{
    /// <summary>Activities in an answer or a frame.</summary>
    public const int Limit = 100;

    public async Task HandleAsync(HttpContext context, DirectLineToken token)
    {
        var position = Watermark.Of(context);
        var read = await messages.ReadAsync(token.Conversation, position, Limit, context.RequestAborted);
        await Answers.WriteAsync(context, StatusCodes.Status200OK, Frame(read, position), SchemaJson.Default.ActivityList);
    }

    /// <summary>The activities and the watermark that comes after them.</summary>
    public static ActivityList Frame(IReadOnlyList<LoggedActivity> read, long position) => new()
    {
        Activities = [.. read.Select(logged => logged.Activity)],
        Watermark = Watermark.Text(read.Count == 0 ? position : read[^1].Position),
    };
}
