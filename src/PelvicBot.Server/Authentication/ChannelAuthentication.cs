using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Authentication;

/// <summary>
/// Validates the token that a channel sends with each activity: signature by the channel's published key, issuer, audience, life time, and
/// the claims that tie it to a service URL and a channel. Without credentials there is nothing to validate; the gate has checked the caller.
/// </summary>
public sealed class ChannelAuthentication(ServerSettings settings, ChannelKeys keys, MachineClock clock)
{
    private const string Scheme = "Bearer ";

    private static readonly Duration Skew = Duration.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false };

    // Not the process-wide one: it remembers keys by their id alone.
    private readonly CryptoProviderFactory cryptography = new() { CacheSignatureProviders = false };

    /// <param name="authorization">The request's header.</param>
    /// <param name="cancellation">Cancels waiting for keys.</param>
    /// <exception cref="RequestFault">401: no token, or not a valid one; 503: there are no keys to check it with.</exception>
    public async ValueTask<ChannelCaller> AuthenticateAsync(string? authorization, CancellationToken cancellation)
    {
        if (settings.BotFramework.AppId is not { } appId)
        {
            return ChannelCaller.Local;
        }

        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw ChannelCaller.Refused("A channel's bearer token is needed here.");
        }

        var token = authorization[Scheme.Length..].Trim();
        var key = KeyId(token) is { } keyId ? await keys.FindAsync(keyId, cancellation) : null;
        return key is not null && ServiceUrl(token, key, appId) is { Length: > 0 } serviceUrl
            ? new ChannelCaller(serviceUrl, key.Endorsements)
            : throw ChannelCaller.Refused("The token is not valid here.");
    }

    /// <summary>The key that a token says it is signed with, before anything of it is believed; null when it could not be a channel's.</summary>
    private string? KeyId(string token) => Tried(() =>
    {
        var header = handler.ReadJwtToken(token).Header;
        return Algorithms.Contains(header.Alg, StringComparer.Ordinal) ? header.Kid : null;
    });

    /// <returns>The service URL that a valid token names, else null.</returns>
    private string? ServiceUrl(string token, ChannelKey key, string appId) => Tried(() =>
    {
        handler.ValidateToken(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = settings.BotFramework.TokenIssuer,
                ValidAudience = appId,
                IssuerSigningKey = key.SecurityKey,
                CryptoProviderFactory = cryptography,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = (from, to, _, _) => InTime(from, to),
            },
            out var validated);
        return ((JwtSecurityToken)validated).Claims.FirstOrDefault(claim => claim.Type is "serviceurl" or "serviceUrl")?.Value;
    });

    private bool InTime(DateTime? from, DateTime? to)
    {
        var now = clock.GetCurrentInstant();
        return to is { } end && now <= Utc(end) + Skew && (from is not { } start || now >= Utc(start) - Skew);
    }

    /// <summary>The token handler fails on what strangers send in more ways than it documents, and every one of them means no.</summary>
    private static string? Tried(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
