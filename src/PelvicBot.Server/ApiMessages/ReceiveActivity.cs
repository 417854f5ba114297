using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Authentication;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.ApiMessages;

/// <summary>
/// <c>POST /api/messages</c>: one activity from a channel. Its turn is committed before the answer, or, when it takes long, it is stored and goes on after a 202;
/// replies go out through the outbox, or in the answer when the channel asked for that.
/// </summary>
public sealed class ReceiveActivity(
    ChannelTurns turns, ChannelAuthentication authentication, ActivityChecks checks, InvokeAnswers invokes, Reachability reachability) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var caller = await authentication.AuthenticateAsync(context.Request.Headers.Authorization, context.RequestAborted);
        var activity = ActivityChecks.Shape(await RequestBody.ReadAsync(context, SchemaJson.Default.Activity));
        caller.Check(activity);
        if (activity.Type == ActivityTypes.Invoke)
        {
            await invokes.AnswerAsync(context, activity);
            return;
        }

        var request = ChannelTurns.RequestOf(activity);
        var inAnswer = request.Delivery == Delivery.Reply;
        checks.ServiceUrl(activity, isNeeded: !inAnswer && activity.Type == ActivityTypes.Message, isUsed: !inAnswer);
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" })
        {
            await reachability.LostAsync(new ConversationKey(activity.ChannelId!, activity.Conversation!.Id!), "uninstalled");
            return;
        }

        var response = await turns.RunAsync(request);
        var status = response is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
        if (inAnswer)
        {
            // After a 202 the same activity again gets the replies, as any repeated activity does.
            await Answers.WriteAsync(context, status, new ActivityList { Activities = response?.Messages ?? [] }, SchemaJson.Default.ActivityList);
        }
        else
        {
            context.Response.StatusCode = status;
        }
    }
}
