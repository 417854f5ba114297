using NodaTime;
using Polly;
using Polly.Retry;

namespace PelvicBot.Server.Connector;

/// <summary>
/// Which answers of a channel are worth another try and when (Microsoft's guidance for Teams: 412, 502, 503, 504 with exponential back-off and
/// jitter, 429 after its Retry-After; never the other 4xx). Machine time.
/// </summary>
/// <param name="firstDelay">Wait before the second try; doubles from there.</param>
public sealed class ConnectorRetry(TimeSpan firstDelay)
{
    private const int Tries = 3;

    /// <summary>Longer waits are the outbox's: they survive a restart.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public static bool IsTransient(int status) => status is 412 or 429 or 502 or 503 or 504;

    /// <summary>How long the answer asks to wait, in seconds or as a date; null when it does not.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, Instant now) => response?.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => Duration.Max(Instant.FromDateTimeOffset(date) - now, Duration.Zero).ToTimeSpan(),
        _ => null,
    };

    public ResiliencePipeline<HttpResponseMessage> Pipeline(IClock clock) => new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Tries,
            Delay = firstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
            {
                { Exception: HttpRequestException } => true,
                { Result: { } response } => IsTransient((int)response.StatusCode) && !(RetryAfter(response, clock.GetCurrentInstant()) > LongestWait),
                _ => false,
            }),
            DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result, clock.GetCurrentInstant())),
            OnRetry = arguments =>
            {
                arguments.Outcome.Result?.Dispose();
                return default;
            },
        })
        .Build();
}
