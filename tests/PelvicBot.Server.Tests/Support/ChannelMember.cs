using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Somebody in London who talks over <c>/api/messages</c>.</summary>
/// <param name="http">The service.</param>
/// <param name="conversation">Id.</param>
/// <param name="channel">Where the service may write to; null for a channel that only gets the replies in the answer.</param>
public sealed class ChannelMember(HttpClient http, string conversation = "c-1", FakeChannel? channel = null)
{
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private int said;

    public string Conversation => conversation;

    /// <summary>The service; another one after a restart.</summary>
    public HttpClient Http { get; set; } = http;

    /// <summary>Says something, and gets the replies in the answer.</summary>
    /// <returns>The answer's messages, one under the other.</returns>
    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(text);
        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), SchemaJson.Default.ActivityList)!;
        return string.Join('\n', answer.Activities.Select(activity => activity.Text));
    }

    public Task<HttpResponseMessage> PostAsync(string text) => PostAsync(text, string.Create(CultureInfo.InvariantCulture, $"m-{++said}"), "expectReplies");

    /// <summary>Writes something; the channel gets the replies.</summary>
    /// <param name="text">What.</param>
    /// <param name="id">The channel's id of it; the same when it sends it again.</param>
    public async Task WriteAsync(string text, string id)
    {
        using var response = await PostAsync(text, id, deliveryMode: null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The channel tells that the bot was uninstalled.</summary>
    public async Task UninstallAsync()
    {
        using var response = await PostAsync(new
        {
            type = "installationUpdate",
            action = "remove",
            id = string.Create(CultureInfo.InvariantCulture, $"m-{++said}"),
            channelId = "test",
            from = new { id = "u-1" },
            recipient = new { id = "coach" },
            conversation = new { id = conversation },
            serviceUrl = channel?.ServiceUrl,
        });
        response.EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> PostAsync(string text, string id, string? deliveryMode) => PostAsync(new
    {
        type = "message",
        id,
        channelId = "test",
        deliveryMode,
        serviceUrl = channel?.ServiceUrl,
        locale = "en-GB",
        localTimezone = "Europe/London",
        from = new { id = "u-1", name = "Jo Someone" },
        recipient = new { id = "coach" },
        conversation = new { id = conversation },
        text,
    });

    private Task<HttpResponseMessage> PostAsync<T>(T activity) => Http.PostAsync(
        "/api/messages", new StringContent(JsonSerializer.Serialize(activity, WithoutNulls), Encoding.UTF8, "application/json"));
}
