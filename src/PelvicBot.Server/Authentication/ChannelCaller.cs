using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Endpoints;

namespace PelvicBot.Server.Authentication;

/// <summary>Who sent an activity, and so what the activity may claim.</summary>
/// <param name="ServiceUrl">The token's <c>serviceurl</c> claim; null for a caller on this machine without a token.</param>
/// <param name="Endorsements">Channels that the signing key speaks for; null without a token.</param>
public sealed record ChannelCaller(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>A caller on this machine, in Development without credentials.</summary>
    public static readonly ChannelCaller Local = new(null, null);

    /// <exception cref="RequestFault">The activity is not of the token's channel or service.</exception>
    public void Check(Activity activity)
    {
        if (Endorsements is null)
        {
            return;
        }

        if (activity.ChannelId is null || !Endorsements.Contains(activity.ChannelId))
        {
            throw Refused("The token's key is not endorsed for the activity's channel.");
        }

        if (activity.ServiceUrl is null || !string.Equals(activity.ServiceUrl.TrimEnd('/'), ServiceUrl?.TrimEnd('/'), StringComparison.Ordinal))
        {
            throw Refused("The token is for another service URL than the activity's.");
        }
    }

    internal static RequestFault Refused(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);
}
