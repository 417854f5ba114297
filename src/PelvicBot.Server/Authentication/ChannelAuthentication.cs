using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Authentication;

/// <summary>
/// Validates the token that a channel sends with each activity: signature by the channel's published key, issuer, audience, life time, and
/// the claims that tie it to a service URL and a channel. Without credentials there is nothing to validate; the gate has checked the caller.
/// </summary>
public sealed class ChannelAuthentication(ServerSettings settings, ChannelKeys keys, MachineClock clock)
{
    private static readonly Duration Skew = Duration.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false };

    // Not the process-wide one: it remembers keys by their id alone.
    private readonly CryptoProviderFactory cryptography = new();

    /// <param name="authorization">The request's header.</param>
    /// <param name="cancellation">Cancels fetching keys.</param>
    /// <exception cref="Endpoints.RequestFault">401: no token, or not a valid one.</exception>
    public async ValueTask<ChannelCaller> AuthenticateAsync(string? authorization, CancellationToken cancellation)
    {
        if (settings.BotFramework.AppId is not { } appId)
        {
            return ChannelCaller.Local;
        }

        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            throw ChannelCaller.Refused("A channel's bearer token is needed here.");
        }

        var token = authorization["Bearer ".Length..].Trim();
        try
        {
            return await ValidateAsync(token, appId, cancellation);
        }
        catch (Exception exception) when (exception is SecurityTokenException or ArgumentException)
        {
            throw ChannelCaller.Refused("The token is not valid here.");
        }
    }

    private async ValueTask<ChannelCaller> ValidateAsync(string token, string appId, CancellationToken cancellation)
    {
        var keyId = handler.ReadJwtToken(token).Header.Kid;
        var key = await keys.FindAsync(keyId, cancellation);
        if (key is null)
        {
            throw new SecurityTokenSignatureKeyNotFoundException();
        }

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
        var jwt = (JwtSecurityToken)validated;
        if (!Algorithms.Contains(jwt.Header.Alg))
        {
            throw new SecurityTokenInvalidSignatureException();
        }

        var serviceUrl = jwt.Claims.FirstOrDefault(claim => claim.Type is "serviceurl" or "serviceUrl")?.Value;
        return serviceUrl is { Length: > 0 }
            ? new ChannelCaller(serviceUrl, key.Endorsements)
            : throw ChannelCaller.Refused("The token names no service URL.");
    }

    private bool InTime(DateTime? from, DateTime? to)
    {
        var now = clock.GetCurrentInstant();
        return to is { } end && now <= Utc(end) + Skew && (from is not { } start || now >= Utc(start) - Skew);
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
