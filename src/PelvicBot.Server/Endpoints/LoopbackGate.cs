using System.Net;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Endpoints;

/// <summary>
/// Lets in programs and pages of this machine, in Development only. A page from elsewhere that the same browser shows is kept out by its
/// <c>Origin</c>, and one that has pointed a name of its own at 127.0.0.1 by its <c>Host</c>. What came through a proxy or a tunnel is not from this
/// machine, although it looks so; and no header can make a caller from elsewhere one of this machine, for none is asked who the caller is.
/// </summary>
public sealed class LoopbackGate(ServerSettings settings) : IGate
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Server", "X-Original-For", "X-Original-Host", "X-Real-IP"];

    public void Check(HttpContext context)
    {
        if (!settings.Development)
        {
            throw Refused("NotConfigured", "This endpoint has no credentials configured, so it is closed outside Development.");
        }

        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            throw Refused("NotLocal", "Without credentials this endpoint answers callers on this machine only.");
        }

        if (ProxyHeaders.Any(context.Request.Headers.ContainsKey))
        {
            throw Refused("NotLocal", "Without credentials this endpoint answers callers on this machine only, and none through a proxy.");
        }

        if (!IsLoopback("http://" + context.Request.Host.Value)
            || (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsLoopback(origin)))
        {
            throw Refused("NotLocal", "Without credentials this endpoint answers pages of this machine only.");
        }
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static RequestFault Refused(string code, string message) => new(StatusCodes.Status403Forbidden, code, message);
}
