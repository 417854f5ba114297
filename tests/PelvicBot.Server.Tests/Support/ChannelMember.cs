using System.Globalization;
using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Somebody in London who talks over <c>/api/messages</c> and gets the replies in the answer.</summary>
public sealed class ChannelMember(HttpClient http, string conversation = "c-1")
{
    private int said;

    /// <summary>The service; another one after a restart.</summary>
    public HttpClient Http { get; set; } = http;

    /// <summary>Says something.</summary>
    /// <returns>The answer's messages, one under the other.</returns>
    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(text);
        response.EnsureSuccessStatusCode();
        var answer = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), SchemaJson.Default.ActivityList)!;
        return string.Join('\n', answer.Activities.Select(activity => activity.Text));
    }

    public Task<HttpResponseMessage> PostAsync(string text) => Http.PostAsync(
        "/api/messages",
        new StringContent(
            JsonSerializer.Serialize(new
            {
                type = "message",
                id = string.Create(CultureInfo.InvariantCulture, $"m-{++said}"),
                channelId = "test",
                deliveryMode = "expectReplies",
                locale = "en-GB",
                localTimezone = "Europe/London",
                from = new { id = "u-1", name = "Jo Someone" },
                recipient = new { id = "coach" },
                conversation = new { id = conversation },
                text,
            }),
            Encoding.UTF8,
            "application/json"));
}
