using System.Net.Http.Headers;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using Polly;

namespace PelvicBot.Server.Connector;

/// <summary>Posts one message to its channel's connector, trying again what a moment can mend.</summary>
public sealed class ConnectorClient(ConnectorTokens tokens, ServiceUrlPolicy serviceUrls, ConnectorRetry retry) : IDisposable
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
    };

    private readonly ResiliencePipeline<HttpResponseMessage> pipeline = retry.Pipeline();

    public async ValueTask<DeliveryOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        // Refused for good: the address is not one that replies may go to.
        if (serviceUrls.Refusal(message.Reference.ServiceUrl) is { } refusal)
        {
            return DeliveryOutcome.GivenUp(refusal);
        }

        try
        {
            var token = await tokens.GetAsync(cancellation);
            var address = Address(message);
            var body = JsonSerializer.SerializeToUtf8Bytes(Outgoing(message), SchemaJson.Default.Activity);
            using var response = await pipeline.ExecuteAsync(
                async stop => await http.SendAsync(Request(address, message.Conversation.Conversation, body, token), stop), cancellation);
            return await OutcomeAsync(response, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return DeliveryOutcome.Later(exception is TaskCanceledException ? "no answer in time" : "no connection", null);
        }
    }

    public void Dispose() => http.Dispose();

    private static Uri Address(OutgoingMessage message)
    {
        var conversation = Uri.EscapeDataString(message.Conversation.Conversation);
        var replyTo = message.Activity.ReplyToId is { Length: > 0 } id ? "/" + Uri.EscapeDataString(id) : "";
        return new Uri($"{message.Reference.ServiceUrl!.TrimEnd('/')}/v3/conversations/{conversation}/activities{replyTo}");
    }

    /// <summary>As bots send it: no id and no timestamp, which are the channel's to give (A2031, A2041), and the latest address.</summary>
    private static Activity Outgoing(OutgoingMessage message) =>
        message.Activity with { Id = null, Timestamp = null, ServiceUrl = message.Reference.ServiceUrl };

    private static HttpRequestMessage Request(Uri address, string conversation, byte[] body, string? token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        if (System.Text.Ascii.IsValid(conversation) && !conversation.Any(char.IsControl))
        {
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return request;
    }

    private static async ValueTask<DeliveryOutcome> OutcomeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return DeliveryOutcome.Delivered(await IdAsync(response, cancellation));
        }

        return ConnectorRetry.IsTransient(status)
            ? DeliveryOutcome.Later($"the channel answered {status}", ConnectorRetry.RetryAfter(response))
            : DeliveryOutcome.GivenUp($"the channel answered {status}");
    }

    private static async ValueTask<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            using var json = await JsonDocument.ParseAsync(body, default, cancellation);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (JsonException)
        {
            // Some channels answer 200 with an empty body.
            return null;
        }
    }
}
