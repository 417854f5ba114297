using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Somebody in London who talks over Direct Line.</summary>
public sealed class DirectLineMember
{
    public const string User = "dl_member";

    private DirectLineMember(HttpClient http, string conversation, string token)
    {
        (Http, Conversation, Token) = (http, conversation, token);
    }

    /// <summary>The service; another one after a restart.</summary>
    public HttpClient Http { get; set; }

    public string Conversation { get; }

    public string Token { get; }

    /// <summary>A new conversation; the coach has welcomed when this returns.</summary>
    public static async Task<DirectLineMember> JoinAsync(HttpClient http)
    {
        var generated = await http.PostAsync("/v3/directline/tokens/generate", Json(new { user = new { id = User } }));
        generated.EnsureSuccessStatusCode();
        var token = await generated.Content.ReadFromJsonAsync<JsonElement>();
        var member = new DirectLineMember(http, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
        (await member.SendAsync(HttpMethod.Post, "", Json(new { locale = "en-GB" }))).EnsureSuccessStatusCode();
        await member.HearAsync(_ => true, "a welcome");
        return member;
    }

    /// <summary>Posts a message, with a count to know it by.</summary>
    /// <returns>Its id: from now on it is in the transcript whatever happens.</returns>
    public async Task<string> PostAsync(string text, string? count = null)
    {
        using var response = await TryPostAsync(text, count);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Posts a message and hands over whatever is answered.</summary>
    public Task<HttpResponseMessage> TryPostAsync(string text, string? count = null)
    {
        var message = new
        {
            type = "message",
            text,
            locale = "en-GB",
            localTimezone = "Europe/London",
            from = new { id = User },
            channelData = new { count },
        };
        return SendAsync(HttpMethod.Post, $"/{Conversation}/activities", Json(message));
    }

    /// <summary>Posts an activity as it is written.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(string activity) =>
        SendAsync(HttpMethod.Post, $"/{Conversation}/activities", new StringContent(activity, Encoding.UTF8, "application/json"));

    /// <summary>Says something and waits for the answer.</summary>
    /// <returns>The answer's messages, one under the other.</returns>
    public async Task<string> SayAsync(string text)
    {
        var id = await PostAsync(text);
        return await HearAsync(activity => activity.ReplyToId == id, $"an answer to '{text}'");
    }

    public Task HearAnswerAsync(string id) => HearAsync(activity => activity.ReplyToId == id, "an answer");

    /// <summary>The same member, in the same conversation, at another node of the service.</summary>
    public DirectLineMember At(HttpClient http) => new(http, Conversation, Token);

    /// <summary>What was said unasked and has the text in it.</summary>
    public Task<string> HearUnaskedAsync(string text) =>
        HearAsync(activity => activity.ReplyToId is null && activity.Text!.Contains(text, StringComparison.Ordinal), $"'{text}'");

    /// <summary>The conversation as a stream, from the watermark on.</summary>
    public async Task<ClientWebSocket> StreamAsync(string watermark = "-")
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(
            new Uri($"ws://{Http.BaseAddress!.Authority}/v3/directline/conversations/{Conversation}/stream?watermark={watermark}&t={Token}"), default);
        return socket;
    }

    /// <summary>Moves coaching time by an ISO 8601 duration.</summary>
    /// <returns>Coaching time now.</returns>
    public async Task<Instant> AdvanceAsync(string by)
    {
        using var response = await Http.PostAsync("/development/clock", Json(new { advance = by }));
        response.EnsureSuccessStatusCode();
        var now = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetString()!;
        return InstantPattern.ExtendedIso.Parse(now).Value;
    }

    public async Task<List<Activity>> TranscriptAsync()
    {
        var all = new List<Activity>();
        var watermark = "0";
        while (true)
        {
            var page = await ReadAsync(watermark);
            if (page.Activities.Count == 0)
            {
                return all;
            }

            all.AddRange(page.Activities);
            watermark = page.Watermark!;
        }
    }

    /// <summary>What came after the watermark, as one poll gives it.</summary>
    public async Task<ActivityList> ReadAsync(string watermark)
    {
        using var response = await SendAsync(HttpMethod.Get, $"/{Conversation}/activities?watermark={watermark}", null);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), SchemaJson.Default.ActivityList)!;
    }

    public static string? CountOf(Activity activity) => activity.ChannelData?.GetProperty("count").GetString();

    private async Task<string> HearAsync(Predicate<Activity> wanted, string what)
    {
        var said = await Eventually.Async(
            async () => (await TranscriptAsync()).Where(activity => activity.From?.Id != User && wanted(activity)).ToList(),
            heard => heard.Count > 0,
            _ => $"{what} was not heard");
        return string.Join('\n', said.Select(activity => activity.Text));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/conversations" + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await Http.SendAsync(request);
    }

    private static StringContent Json<T>(T value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");
}
