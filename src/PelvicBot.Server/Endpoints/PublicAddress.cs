namespace PelvicBot.Server.Endpoints;

/// <summary>The address that a caller reached the service by, which a proxy in front may have made https.</summary>
public static class PublicAddress
{
    /// <summary>A caller who forges the proxy's header only spoils the addresses in their own answer.</summary>
    public static bool IsHttps(HttpContext context) =>
        context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"].ToString().StartsWith("https", StringComparison.OrdinalIgnoreCase);

    /// <summary>Host and port as the caller wrote them, or <c>localhost</c> when that is no host.</summary>
    public static string Host(HttpContext context)
    {
        var host = context.Request.Host.Value ?? "";
        return host.Length is > 0 and <= 255 && host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or ':' or '[' or ']')
            ? host
            : "localhost";
    }

    public static string Http(HttpContext context) => (IsHttps(context) ? "https://" : "http://") + Host(context);

    public static string WebSocket(HttpContext context) => (IsHttps(context) ? "wss://" : "ws://") + Host(context);

    public static bool IsSameOrigin(HttpContext context, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, new Uri(Http(context)).Authority, StringComparison.OrdinalIgnoreCase);
}
