using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Scheduling;
using Polly;

namespace PelvicBot.Server.Connector;

/// <summary>The way of a request to a channel: may it go there, a token, is there room, the request, and what the answer means.</summary>
public sealed class ConnectorTransport(
    ServiceUrlPolicy serviceUrls, SendLimiter limiter, ConnectorTokens tokens, ConnectorRetry retry, MachineClock clock) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    private readonly ResiliencePipeline<HttpResponseMessage> retries = retry.Pipeline(clock);

    /// <summary>Sends, and tries again what a moment can mend.</summary>
    /// <param name="reference">Where.</param>
    /// <param name="request">Makes the request, once the address was found good.</param>
    /// <param name="cancellation">Stops waiting and trying again. A request under way is finished, so that its answer is known.</param>
    public ValueTask<DeliveryOutcome> SendAsync(ConversationReference reference, Func<ConnectorRequest> request, CancellationToken cancellation) =>
        SendAsync(reference, request, retries, cancellation);

    /// <summary>Sends one time; what fails has failed.</summary>
    public ValueTask<DeliveryOutcome> SendOnceAsync(ConversationReference reference, Func<ConnectorRequest> request, CancellationToken cancellation) =>
        SendAsync(reference, request, ResiliencePipeline<HttpResponseMessage>.Empty, cancellation);

    public void Dispose() => http.Dispose();

    private async ValueTask<DeliveryOutcome> SendAsync(
        ConversationReference reference, Func<ConnectorRequest> request, ResiliencePipeline<HttpResponseMessage> pipeline, CancellationToken cancellation)
    {
        // Refused for good: the address is not one that replies may go to.
        if (serviceUrls.Refusal(reference.ServiceUrl) is { } refusal)
        {
            return DeliveryOutcome.GivenUp(refusal);
        }

        try
        {
            var token = await tokens.GetAsync(cancellation);
            if (await limiter.EnterAsync(reference, cancellation) is var wait && wait > Duration.Zero)
            {
                return DeliveryOutcome.NotTried("the channel's limits", wait.ToTimeSpan());
            }

            var prepared = request();
            using var response = await pipeline.ExecuteAsync(
                async _ => await http.SendAsync(prepared.Message(token), CancellationToken.None), cancellation);
            return await ConnectorAnswer.ReadAsync(response, clock.GetCurrentInstant());
        }
        catch (TokenException exception)
        {
            return DeliveryOutcome.NotTried(exception.Message, exception.After);
        }
        catch (HttpRequestException)
        {
            return DeliveryOutcome.Later("no connection", null);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DeliveryOutcome.Later("no answer in time", null);
        }
    }
}
