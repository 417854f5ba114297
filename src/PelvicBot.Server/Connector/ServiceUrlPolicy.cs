using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Where replies may go. Without credentials, which only Development allows: any port of this machine. With them: https and a listed host, or
/// exactly a listed origin. Asked when an activity arrives and again before every delivery, for stored addresses grow old.
/// </summary>
public sealed class ServiceUrlPolicy(ServerSettings settings)
{
    /// <summary>Why nothing is sent to that address, as a sentence; null when it may be sent to.</summary>
    public string? Refusal(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return "'serviceUrl' is no http address.";
        }

        if (settings.BotFramework.AppId is null)
        {
            return settings.Development && uri.IsLoopback ? null : "Without credentials replies go to this machine only.";
        }

        return settings.BotFramework.AllowedServiceUrls.Any(entry => Allows(entry, uri))
            ? null
            : "'serviceUrl' is not one of BotFramework:AllowedServiceUrls.";
    }

    private static bool Allows(string entry, Uri uri)
    {
        if (entry.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(entry, UriKind.Absolute, out var origin)
                && Uri.Compare(origin, uri, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        }

        return uri is { Scheme: "https", IsDefaultPort: true } && (entry.StartsWith("*.", StringComparison.Ordinal)
            ? uri.IdnHost.EndsWith(entry[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(uri.IdnHost, entry, StringComparison.OrdinalIgnoreCase));
    }
}
