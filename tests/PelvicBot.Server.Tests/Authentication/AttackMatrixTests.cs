using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Authentication;

/// <summary>
/// Everything that must not get in, with real keys and an OpenID server: refused, no turn run, nothing stored, nothing sent anywhere, and the channel
/// is served as before.
/// </summary>
public sealed class AttackMatrixTests : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "no token", "wrong scheme", "token in the query", "token in the body", "two tokens", "empty token", "no JSON", "two parts", "five parts", "a long one",
        "wrong issuer", "no issuer", "wrong audience", "no audience", "audience in a list of others", "other key", "altered claims", "no signature", "alg none",
        "alg None", "HS256 with the public key", "PS256", "alg of a number", "expired", "not yet valid", "no expiry", "expiry of a word", "expiry beyond time",
        "other service URL", "other service URL in other letters", "no service URL claim", "empty service URL claim", "not endorsed", "no channel", "unknown key", "no key id",
    ];

    private FakeIssuer issuer = null!;
    private FakeChannel channel = null!;
    private TestService service = null!;

    public static TheoryData<string> Attacks => new(Names);

    public async Task InitializeAsync()
    {
        issuer = await FakeIssuer.StartAsync();
        channel = await FakeChannel.StartAsync();
        service = await TestService.StartAsync([.. issuer.Settings, "--BotFramework:AllowedServiceUrls", channel.ServiceUrl]);
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Post_OfAnAttacker_IsRefusedAndNothingHappens(string attack)
    {
        using var request = Request(Body());
        Arm(attack, request);

        using var response = await service.Http.SendAsync(request);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        await NothingHappenedAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Good()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_OfAnOversizedBody_IsTooLarge(bool chunked)
    {
        using var request = Request(Body(new string('a', 300 * 1024)));
        request.Headers.TransferEncodingChunked = chunked;
        request.Content!.Headers.ContentLength = chunked ? null : request.Content.Headers.ContentLength;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Good());

        using var response = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await NothingHappenedAsync();
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task Post_SignedAsChannelsSign_IsServed(string algorithm) =>
        Assert.Equal(HttpStatusCode.OK, await PostAsync(issuer.Token(Now, new { serviceurl = channel.ServiceUrl }, algorithm)));

    private Instant Now => service.Clock.GetCurrentInstant();

    private string Good() => issuer.Token(Now, new { serviceurl = channel.ServiceUrl });

    private void Arm(string attack, HttpRequestMessage request)
    {
        var good = Good();
        switch (attack)
        {
            case "no token":
                return;
            case "wrong scheme":
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", good);
                return;
            case "token in the query":
                request.RequestUri = new Uri($"/api/messages?token={good}&access_token={good}&t={good}", UriKind.Relative);
                return;
            case "token in the body":
                request.Content = new StringContent(Body().Replace("{", $"{{\"token\":\"{good}\",", StringComparison.Ordinal), Encoding.UTF8, "application/json");
                return;
            case "two tokens":
                request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {issuer.Token(Now, new { aud = "x" })}", $"Bearer {good}"]);
                return;
            case "no channel":
                request.Content = new StringContent(Body().Replace("msteams", "", StringComparison.Ordinal), Encoding.UTF8, "application/json");
                break;
            case "not endorsed":
                request.Content = new StringContent(Body().Replace("msteams", "slack", StringComparison.Ordinal), Encoding.UTF8, "application/json");
                break;
        }

        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (TokenOf(attack) ?? good));
    }

    /// <summary>The bad token; null where something else is bad.</summary>
    private string? TokenOf(string attack)
    {
        var url = channel.ServiceUrl;
        var seconds = Now.ToUnixTimeSeconds();
        var parts = Good().Split('.');
        return attack switch
        {
            "empty token" => "",
            "no JSON" => "a.b.c",
            "two parts" => $"{parts[0]}.{parts[1]}",
            "five parts" => $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[1]}.{parts[2]}",
            "a long one" => new string('a', 16 * 1024),
            "wrong issuer" => issuer.Token(Now, new { serviceurl = url, iss = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }),
            "no issuer" => issuer.Token(Now, new { serviceurl = url, iss = (string?)null }),
            "wrong audience" => issuer.Token(Now, new { serviceurl = url, aud = "another-app" }),
            "no audience" => issuer.Token(Now, new { serviceurl = url, aud = (string?)null }),
            "audience in a list of others" => issuer.Token(Now, new { serviceurl = url, aud = new[] { "another-app", "https://api.botframework.com" } }),
            "other key" => issuer.Token(Now, new { serviceurl = url }, key: RSA.Create(2048)),
            "altered claims" => $"{parts[0]}.{issuer.Token(Now, new { serviceurl = url, sub = "x" }).Split('.')[1]}.{parts[2]}",
            "no signature" => $"{parts[0]}.{parts[1]}.",
            "alg none" => issuer.Token(Now, new { serviceurl = url }, "none"),
            "alg None" => issuer.Token(Now, new { serviceurl = url }, "None"),
            "HS256 with the public key" => issuer.Token(Now, new { serviceurl = url }, "HS256"),
            "PS256" => issuer.Token(Now, new { serviceurl = url }, "PS256"),
            "alg of a number" => $"{FakeIssuer.Encode(Encoding.UTF8.GetBytes("{\"alg\":256,\"kid\":[\"k1\"]}"))}.{parts[1]}.{parts[2]}",
            "expired" => issuer.Token(Now, new { serviceurl = url, nbf = seconds - 7200, exp = seconds - 301 }),
            "not yet valid" => issuer.Token(Now, new { serviceurl = url, nbf = seconds + 301 }),
            "no expiry" => issuer.Token(Now, new { serviceurl = url, exp = (long?)null }),
            "expiry of a word" => issuer.Token(Now, new { serviceurl = url, exp = "tomorrow" }),
            "expiry beyond time" => issuer.Token(Now, new { serviceurl = url, exp = decimal.MaxValue }),
            "other service URL" => issuer.Token(Now, new { serviceurl = "https://smba.trafficmanager.net/emea/" }),
            "other service URL in other letters" => issuer.Token(Now, new { serviceurl = url + "Emea" }),
            "no service URL claim" => issuer.Token(Now, new { serviceurl = (string?)null }),
            "empty service URL claim" => issuer.Token(Now, new { serviceurl = "" }),
            "unknown key" => issuer.Token(Now, new { serviceurl = url }, keyId: "k2"),
            "no key id" => issuer.Token(Now, new { serviceurl = url }, keyId: ""),
            "not endorsed" or "no channel" => null,
            _ => throw new ArgumentOutOfRangeException(nameof(attack), attack, "An attack without a way to do it."),
        };
    }

    private async Task NothingHappenedAsync()
    {
        Assert.Equal(0, service.Coach.Turns);
        Assert.Equal(0, service.Store.Commits);
        Assert.Empty(await service.Store.PendingAsync(Instant.MaxValue, 10, [], default));
        Assert.Equal(0, channel.Attempts);
    }

    private async Task<HttpStatusCode> PostAsync(string token)
    {
        using var request = Request(Body(more: ",\"deliveryMode\":\"expectReplies\""));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await service.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static HttpRequestMessage Request(string body) =>
        new(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private string Body(string text = "hi", string more = "") => $$"""
        {"type":"message","id":"m1","channelId":"msteams","serviceUrl":{{JsonSerializer.Serialize(channel.ServiceUrl)}},"from":{"id":"u"},
         "recipient":{"id":"b"},"conversation":{"id":"c"},"text":"{{text}}"{{more}}}
        """;
}
