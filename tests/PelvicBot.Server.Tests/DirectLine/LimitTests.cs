using System.Net;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>How often one address may do what costs, and how it is told. A limit of one refills after a minute, so these tests have that long.</summary>
public sealed class LimitTests
{
    private const string Secret = "a-secret-long-enough";
    private const string Generate = "/v3/directline/tokens/generate";

    [Fact]
    public async Task Tokens_BeyondTheLimit_AreRefusedWith429AndAWait()
    {
        await using var service = await TestService.StartAsync("--DirectLine:TokensPerMinute", "1");
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Generate, "{}")).StatusCode);

        var refused = await service.PostAsync(Generate, "{}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("TooManyRequests", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.PostAsync("/webchat/token", "{}")).StatusCode);
    }

    [Fact]
    public async Task Conversations_BeyondTheLimit_AreRefusedWith429()
    {
        await using var service = await TestService.StartAsync("--DirectLine:ConversationsPerMinute", "1");
        await service.ConversationAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.PostAsync("/v3/directline/conversations", "{}")).StatusCode);
    }

    [Fact]
    public async Task Secret_OfAServerThatSpeaksForMany_IsNotLimited_AndTriesOfItAre()
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TokensPerMinute", "1", "--DirectLine:ConversationsPerMinute", "1");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Generate, "{}", Secret)).StatusCode);
            Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/v3/directline/conversations", "{}", Secret)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Generate, "{}", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await service.PostAsync(Generate, "{}", "wrong")).StatusCode);
    }

    /// <summary>Microsoft's client breaks on 429, so posts get 503; and what keeps a conversation alive is never refused.</summary>
    [Fact]
    public async Task Posts_BeyondTheLimit_AreRefusedWith503_WhileTheConversationStaysAlive()
    {
        await using var service = await TestService.StartAsync("--DirectLine:PostsPerMinute", "1");
        var (conversation, token) = await service.ConversationAsync();
        await service.SayAsync(conversation, token, "one");
        var path = "/v3/directline/conversations/" + conversation;

        var refused = await service.PostAsync(path + "/activities", """{"type":"message","text":"two"}""", token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(path + "/activities", token)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync(path, token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("/v3/directline/tokens/refresh", "", token)).StatusCode);
        using var socket = await service.StreamAsync(conversation, token);
        var (activities, _) = await socket.ReadUntilAsync(activity => activity.Text == "You said: one");
        Assert.DoesNotContain("two", activities.Select(activity => activity.Text));
    }

    [Fact]
    public async Task Addresses_BehindAProxyOfThisMachine_AreCountedApart()
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TokensPerMinute", "1");

        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(service, "203.0.113.7"));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "203.0.113.8"));

        // What a caller writes before the address that the proxy saw is not believed.
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(service, "198.51.100.1, 203.0.113.7"));

        // An IPv6 network is one subscriber.
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "2001:db8:1:2::1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(service, "2001:db8:1:2:ffff::9"));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Addresses_BehindAChainOfTrustedProxies_AreThoseOfTheClients()
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TokensPerMinute", "1", "--TrustedProxies", "10.1.0.0/16");

        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "203.0.113.7, 10.1.2.3"));
        Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(service, "203.0.113.8, 10.1.2.3"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(service, "203.0.113.7, 10.1.9.9"));
    }

    [Theory]
    [InlineData("--TrustedProxies", "my-proxy", "TrustedProxies is 'my-proxy': write the address of a proxy")]
    [InlineData("--DirectLine:PostsPerMinute", "-1", "DirectLine:PostsPerMinute is '-1': write how many a minute")]
    public async Task Settings_ThatAreBad_AreRefusedAtTheStart(string name, string value, string sentence)
    {
        var refused = await Assert.ThrowsAsync<PelvicBot.Server.Hosting.StartupException>(() => TestService.StartAsync(name, value));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> TryAsync(TestService service, string forwardedFor)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        return (await service.SendAsync(request, "wrong")).StatusCode;
    }
}
