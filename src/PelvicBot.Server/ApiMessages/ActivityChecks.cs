using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.ApiMessages;

/// <summary>What an activity must have before it becomes a turn. Every refusal says what is missing and what to send.</summary>
public sealed class ActivityChecks(ServerSettings settings, ServiceUrlPolicy serviceUrls)
{
    // Longer than any channel's; keeps a made-up one out of the database's keys.
    private const int LongestId = 1000;

    /// <returns>The activity with a channel and without control characters in its text.</returns>
    /// <exception cref="RequestFault">400: no type, no conversation, or an id that is none.</exception>
    public static Activity Shape(Activity? activity)
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

        if (new[] { activity.Id, activity.Conversation.Id, activity.From?.Id, activity.ChannelId }.Any(id => id is not null && id.Any(char.IsControl)))
        {
            throw Bad("'id', 'conversation.id', 'from.id' and 'channelId' have no control characters.");
        }

        return activity with
        {
            ChannelId = activity.ChannelId is { Length: > 0 } channel ? channel : "unknown",
            Text = TextCleaner.Clean(activity.Text),
        };
    }

    /// <param name="activity">The activity.</param>
    /// <param name="isNeeded">Without an address its replies have nowhere to go.</param>
    /// <param name="isUsed">Replies are posted to it. With credentials it must be a good one even if not: it is remembered.</param>
    /// <exception cref="RequestFault">400: none; 403: one that replies may not go to.</exception>
    public void ServiceUrl(Activity activity, bool isNeeded, bool isUsed)
    {
        if (activity.ServiceUrl is null)
        {
            if (isNeeded)
            {
                throw Bad("The activity has no 'serviceUrl', so a reply has nowhere to go: add one, or \"deliveryMode\":\"expectReplies\".");
            }
        }
        else if ((isUsed || settings.BotFramework.AppId is not null) && serviceUrls.Refusal(activity.ServiceUrl) is { } refusal)
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", refusal);
        }
    }

    private static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
