using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Scheduling;

namespace PelvicBot.Server.DirectLine;

/// <summary>Makes and checks Direct Line tokens: signed (HS256), for one conversation, for an hour of machine time.</summary>
public sealed class DirectLineTokens
{
    /// <summary>How long a token is good for. Web Chat asks for a new one every 15 minutes.</summary>
    public static readonly Duration LifeTime = Duration.FromHours(1);

    // The claim names that Direct Line uses; Web Chat reads its own user id from "user".
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string ChannelClaim = "channel";
    private const string OriginsClaim = "origins";

    private readonly JwtSecurityTokenHandler handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly Lazy<SymmetricSecurityKey> key;
    private readonly Lazy<TokenValidationParameters> rules;
    private readonly MachineClock clock;

    public DirectLineTokens(TokenKeys keys, MachineClock clock)
    {
        this.clock = clock;
        key = new Lazy<SymmetricSecurityKey>(() => new SymmetricSecurityKey(keys.Signing));
        rules = new Lazy<TokenValidationParameters>(() => new TokenValidationParameters
        {
            IssuerSigningKey = key.Value,
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (_, to, _, _) => to is { } end
                && Instant.FromDateTimeUtc(DateTime.SpecifyKind(end, DateTimeKind.Utc)) > clock.GetCurrentInstant(),
        });
    }

    public string Issue(DirectLineToken token)
    {
        var claims = new List<Claim>
        {
            new(ConversationClaim, token.Conversation.Conversation),
            new(ChannelClaim, token.Conversation.Channel),
        };
        if (token.UserId is { } user)
        {
            claims.Add(new Claim(UserClaim, user));
        }

        if (!token.Origins.IsEmpty)
        {
            claims.Add(new Claim(OriginsClaim, string.Join(' ', token.Origins)));
        }

        return handler.WriteToken(new JwtSecurityToken(
            claims: claims,
            expires: (clock.GetCurrentInstant() + LifeTime).ToDateTimeUtc(),
            signingCredentials: new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256)));
    }

    /// <summary>The token of a request: its bearer token, or for a WebSocket, which can have no header, <c>t</c> in the query.</summary>
    /// <param name="context">The request.</param>
    /// <param name="conversation">The conversation in the path; null where there is none.</param>
    /// <exception cref="RequestFault">401 without a token; 403 for one that is not valid, has expired, is of another conversation or not for the page that uses it.</exception>
    public DirectLineToken Require(HttpContext context, string? conversation)
    {
        var text = Bearer(context) ?? (context.WebSockets.IsWebSocketRequest || context.Request.Headers.Upgrade.Count > 0
            ? context.Request.Query["t"].ToString()
            : null);
        if (string.IsNullOrEmpty(text))
        {
            throw new RequestFault(StatusCodes.Status401Unauthorized, "MissingToken", "A Direct Line token is needed: Authorization: Bearer TOKEN.");
        }

        var token = Validate(text);
        RequireOrigin(context, token);

        // Said before anything is looked up: whether that other conversation is there makes no difference.
        return conversation is null || token.Conversation.Conversation == conversation
            ? token
            : throw new RequestFault(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");
    }

    /// <summary>The request's bearer token or secret, or null.</summary>
    public static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }

    /// <summary>Browsers say which page a request is from; programs, which could say anything, say nothing.</summary>
    private static void RequireOrigin(HttpContext context, DirectLineToken token)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !token.Origins.IsEmpty && !token.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.Headers.AccessControlAllowOrigin = default;
            throw new RequestFault(StatusCodes.Status403Forbidden, "OriginNotTrusted", "The token was made for pages of another origin.");
        }
    }

    private DirectLineToken Validate(string text)
    {
        try
        {
            handler.ValidateToken(text, rules.Value, out var validated);
            var claims = ((JwtSecurityToken)validated).Claims.ToDictionary(claim => claim.Type, claim => claim.Value);
            return new DirectLineToken(
                new ConversationKey(claims[ChannelClaim], claims[ConversationClaim]),
                claims.GetValueOrDefault(UserClaim),
                [.. claims.GetValueOrDefault(OriginsClaim)?.Split(' ') ?? []]);
        }
        catch (SecurityTokenInvalidLifetimeException)
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired: get a new one.");
        }
        catch (Exception exception) when (exception is SecurityTokenException or ArgumentException or KeyNotFoundException)
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "BadToken", "The token is not one of this service.");
        }
    }
}
