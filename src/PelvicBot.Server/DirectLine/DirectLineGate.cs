using System.Collections.Immutable;
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
    private readonly ImmutableArray<byte[]> secrets =
        [.. settings.DirectLine.Secrets.Select(secret => SHA256.HashData(Encoding.UTF8.GetBytes(secret)))];

    public void Check(HttpContext context)
    {
        if (!HasSecret)
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

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "Retry-After";
        headers.Vary = "Origin";
    }

    /// <summary>Whether a secret is configured.</summary>
    public bool HasSecret => !secrets.IsEmpty;

    /// <summary>Whether the caller may make tokens for anyone: holds a secret, or none is configured and the caller is on this machine.</summary>
    public bool HoldsSecret(HttpContext context) => !HasSecret || BringsSecret(context);

    /// <summary>Whether the caller holds a secret that is configured. Takes the same time whichever it is, and for a wrong one.</summary>
    public bool BringsSecret(HttpContext context)
    {
        if (!HasSecret || DirectLineTokens.Bearer(context) is not { } given)
        {
            return false;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        var holds = false;
        foreach (var secret in secrets)
        {
            holds |= CryptographicOperations.FixedTimeEquals(hash, secret);
        }

        return holds;
    }

    /// <summary>Whether pages of the origin may use Direct Line, as far as the configuration says.</summary>
    public bool IsTrusted(HttpContext context, string origin) =>
        settings.DirectLine.TrustedOrigins.IsEmpty
        || settings.DirectLine.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || PublicAddress.IsSameOrigin(context, origin);
}
