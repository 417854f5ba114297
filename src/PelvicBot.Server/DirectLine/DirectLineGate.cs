using System.Security.Cryptography;
using System.Text;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.DirectLine;

/// <summary>
/// Without a secret Direct Line is open to this machine in Development and closed everywhere else. With one it is open to whoever holds a token
/// or the secret, from trusted origins only where some are listed. Answers carry the headers that let pages of other origins read them.
/// </summary>
public sealed class DirectLineGate(ServerSettings settings, LoopbackGate loopback) : IGate
{
    private readonly byte[]? secret = settings.DirectLine.Secret is { } text ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : null;

    public void Check(HttpContext context)
    {
        if (secret is null)
        {
            loopback.Check(context);
        }

        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return;
        }

        if (!IsTrusted(context, origin))
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "OriginNotTrusted", "Pages of this origin are not among DirectLine:TrustedOrigins.");
        }

        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.Vary = "Origin";
    }

    /// <summary>Whether a secret is configured.</summary>
    public bool HasSecret => secret is not null;

    /// <summary>Whether the caller may make tokens for anyone: holds the secret, or none is configured and the caller is on this machine.</summary>
    public bool HoldsSecret(HttpContext context) =>
        secret is null || (DirectLineTokens.Bearer(context) is { } given
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), secret));

    private bool IsTrusted(HttpContext context, string origin) =>
        settings.DirectLine.TrustedOrigins.IsEmpty
        || settings.DirectLine.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || PublicAddress.IsSameOrigin(context, origin);
}
