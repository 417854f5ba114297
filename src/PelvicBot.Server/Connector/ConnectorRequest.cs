using System.Net.Http.Headers;
using System.Text;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Connector;

/// <summary>One request of the connector's API, prepared so that it can be sent more than once.</summary>
/// <param name="Method">GET is never one.</param>
/// <param name="Address">Service URL and path; the parts are escaped.</param>
/// <param name="Conversation">For the header by which Microsoft's services route; null for none.</param>
/// <param name="Body">UTF-8 JSON; null for none.</param>
public sealed record ConnectorRequest(HttpMethod Method, Uri Address, string? Conversation, byte[]? Body)
{
    private const string ConversationHeader = "x-ms-conversation-id";

    public static ConnectorRequest Of(HttpMethod method, ConversationReference reference, string? activity, byte[]? body)
    {
        var path = $"/{Uri.EscapeDataString(reference.ConversationId)}/activities{(activity is { Length: > 0 } id ? "/" + Uri.EscapeDataString(id) : "")}";
        return new ConnectorRequest(method, AddressOf(reference.ServiceUrl!, path), reference.ConversationId, body);
    }

    public static ConnectorRequest Creation(string serviceUrl, byte[] body) => new(HttpMethod.Post, AddressOf(serviceUrl, ""), null, body);

    public HttpRequestMessage Message(string? token)
    {
        var message = new HttpRequestMessage(Method, Address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        // A header has no other letters; the address names the conversation in any case.
        if (Conversation is not null && Ascii.IsValid(Conversation) && !Conversation.Any(char.IsControl))
        {
            message.Headers.TryAddWithoutValidation(ConversationHeader, Conversation);
        }

        if (token is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return message;
    }

    private static Uri AddressOf(string serviceUrl, string path) => new($"{serviceUrl.TrimEnd('/')}/v3/conversations{path}");
}
