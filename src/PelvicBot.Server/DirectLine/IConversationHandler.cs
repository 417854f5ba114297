namespace PelvicBot.Server.DirectLine;

/// <summary>Serves an endpoint of one conversation, whose token has been checked.</summary>
public interface IConversationHandler
{
    Task HandleAsync(HttpContext context, DirectLineToken token);
}
