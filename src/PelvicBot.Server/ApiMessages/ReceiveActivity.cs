using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Authentication;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.ApiMessages;

/// <summary>
/// <c>POST /api/messages</c>: one activity from a channel. Its turn is committed before the answer; replies go out through the outbox, or
/// in the answer when the channel asked for that.
/// </summary>
public sealed class ReceiveActivity(
    ITurnRunner turns, ChannelAuthentication authentication, ServiceUrlPolicy serviceUrls, OutboxSignal outbox,
    Reachability reachability) : IHandler
{
    // Longer than any channel's; keeps a made-up one out of the database's keys.
    private const int LongestId = 1000;

    public async Task HandleAsync(HttpContext context)
    {
        var caller = await authentication.AuthenticateAsync(context.Request.Headers.Authorization, context.RequestAborted);
        var activity = Checked(await RequestBody.ReadAsync(context, SchemaJson.Default.Activity));
        caller.Check(activity);

        var inAnswer = string.Equals(activity.DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase)
            && activity.Type != ActivityTypes.Invoke;
        if (!inAnswer)
        {
            CheckServiceUrl(activity);
        }

        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" })
        {
            await reachability.LostAsync(new ConversationKey(activity.ChannelId!, activity.Conversation!.Id!), "uninstalled");
            return;
        }

        // A turn once begun is finished even if the channel hangs up: it would only send the activity again.
        var response = await turns.RunAsync(new TurnRequest(activity, inAnswer ? Delivery.Reply : Delivery.Connector), CancellationToken.None);
        await AnswerAsync(context, activity, response, inAnswer);
    }

    private async Task AnswerAsync(HttpContext context, Activity activity, TurnResponse response, bool inAnswer)
    {
        if (inAnswer)
        {
            await Answers.WriteAsync(
                context, StatusCodes.Status200OK, new ActivityList { Activities = response.Messages }, SchemaJson.Default.ActivityList);
            return;
        }

        if (response is { Status: TurnStatus.Committed, Messages.Count: > 0 })
        {
            outbox.Set();
        }

        // An invoke that nothing here understands (Activity specification, A5401); everything else that is not understood is ignored (A2014).
        context.Response.StatusCode = activity.Type == ActivityTypes.Invoke && response.Status == TurnStatus.Ignored
            ? StatusCodes.Status501NotImplemented
            : StatusCodes.Status200OK;
    }

    private static Activity Checked(Activity? activity)
    {
        if (activity?.Type is not { Length: > 0 })
        {
            throw Bad("The activity has no 'type': send a Bot Framework activity such as {\"type\":\"message\",…}.");
        }

        if (activity.Conversation?.Id is not { Length: > 0 and <= LongestId })
        {
            throw Bad($"The activity has no 'conversation.id' of 1 to {LongestId} characters.");
        }

        if (activity.Id?.Length > LongestId || activity.From?.Id?.Length > LongestId || activity.ChannelId?.Length > LongestId)
        {
            throw Bad($"'id', 'from.id' and 'channelId' have at most {LongestId} characters.");
        }

        return activity with
        {
            ChannelId = activity.ChannelId is { Length: > 0 } channel ? channel : "unknown",
            Text = TextCleaner.Clean(activity.Text),
        };
    }

    private void CheckServiceUrl(Activity activity)
    {
        if (activity.ServiceUrl is null)
        {
            if (activity.Type == ActivityTypes.Message)
            {
                throw Bad("The activity has no 'serviceUrl', so a reply has nowhere to go: add one, or \"deliveryMode\":\"expectReplies\".");
            }
        }
        else if (serviceUrls.Refusal(activity.ServiceUrl) is { } refusal)
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", refusal);
        }
    }

    private static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
