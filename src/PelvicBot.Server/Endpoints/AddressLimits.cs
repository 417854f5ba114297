using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Endpoints;

/// <summary>
/// How often one address may do what costs: a bucket per address that holds a minute's worth and refills steadily. A server that brings the
/// secret speaks for many people and is not limited in tokens and conversations.
/// </summary>
/// <remarks>
/// Refused are tokens and conversations with 429, posts with 503: Microsoft's client breaks on 429, and takes 503 for "offer it again". What an
/// open conversation lives by (its activities, its stream, its next token) is never refused.
/// </remarks>
public sealed class AddressLimits(ServerSettings settings, DirectLineGate gate) : IDisposable
{
    // Addresses share this many buckets, so that no flood of addresses makes the table grow.
    private const int Buckets = 1 << 16;
    private const int IPv6NetworkBytes = 8;

    private readonly PartitionedRateLimiter<IPAddress>? tokens = Limiter(settings.DirectLine.TokensPerMinute);
    private readonly PartitionedRateLimiter<IPAddress>? conversations = Limiter(settings.DirectLine.ConversationsPerMinute);
    private readonly PartitionedRateLimiter<IPAddress>? posts = Limiter(settings.DirectLine.PostsPerMinute);

    /// <summary>Counts the request.</summary>
    /// <exception cref="RequestFault">It is one too many: 429, for posts 503, with <c>Retry-After</c>.</exception>
    public void Count(HttpContext context, Limited what)
    {
        var limiter = what switch
        {
            Limited.Tokens => tokens,
            Limited.Conversations => conversations,
            Limited.Posts => posts,
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No limit of that kind."),
        };
        if (limiter is null || (what != Limited.Posts && gate.BringsSecret(context)))
        {
            return;
        }

        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!lease.IsAcquired)
        {
            throw Refusal(what, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
        }
    }

    public void Dispose()
    {
        tokens?.Dispose();
        conversations?.Dispose();
        posts?.Dispose();
    }

    private static PartitionedRateLimiter<IPAddress>? Limiter(int perMinute) => perMinute == 0
        ? null
        : PartitionedRateLimiter.Create<IPAddress, int>(address => RateLimitPartition.GetTokenBucketLimiter(BucketOf(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60.0 / perMinute)),
            QueueLimit = 0,
        }));

    /// <summary>An IPv6 subscriber has a whole network of addresses, so its network counts as one. Hash codes differ from process to process.</summary>
    private static int BucketOf(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var hash = address.AddressFamily == AddressFamily.InterNetworkV6
            ? HashCode.Combine(BinaryPrimitives.ReadUInt64BigEndian(address.GetAddressBytes().AsSpan(0, IPv6NetworkBytes)))
            : address.GetHashCode();
        return hash & (Buckets - 1);
    }

    private static RequestFault Refusal(Limited what, TimeSpan wait) => what == Limited.Posts
        ? new RequestFault(StatusCodes.Status503ServiceUnavailable, "TooManyRequests", "Too many messages from this address at once; this one was not kept. Please send it again in a moment.") { RetryAfter = wait }
        : new RequestFault(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests of this kind from this address. Please wait a moment.") { RetryAfter = wait };
}
