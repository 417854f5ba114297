using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>Tokens, secrets and origins: who may talk in whose name, and from which page.</summary>
public sealed class TokenTests
{
    private const string Secret = "a-secret-long-enough";
    private const string Generate = "/v3/directline/tokens/generate";

    [Fact]
    public async Task Token_OfAnotherConversation_OpensNothingAndTellsNothing()
    {
        await using var service = await TestService.StartAsync();
        var (mine, token) = await service.ConversationAsync();
        await service.SayAsync(mine, token, "hi");
        var (_, other) = await service.TokenAsync();

        // One that is there, and one that never was: the answers are the same to the letter.
        foreach (var answers in new[] { await KnockAsync(service, mine, other), await KnockAsync(service, DirectLineIds.Random(), other) })
        {
            Assert.All(answers, answer => Assert.Equal(
                (HttpStatusCode.Forbidden, """{"error":{"code":"BadArgument","message":"The token is for another conversation."}}"""), answer));
        }

        await Assert.ThrowsAsync<WebSocketException>(() => service.StreamAsync(mine, other));
    }

    [Fact]
    public async Task Token_OfAUser_StaysThatUsersAndThatConversations_WhenRefreshed()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync("dl_me");

        var refreshed = await (await service.PostAsync("/v3/directline/tokens/refresh", "", token)).Content.ReadFromJsonAsync<JsonElement>();
        await service.SayAsync(conversation, refreshed.GetProperty("token").GetString()!, "hi", from: "dl_other");

        Assert.Equal(conversation, refreshed.GetProperty("conversationId").GetString());
        var log = await service.Store.ReadAsync(new ConversationKey("directline", conversation), 0, 10, default);
        Assert.Equal("dl_me", log[0].Activity.From!.Id);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, "MissingToken")]
    [InlineData("nonsense", HttpStatusCode.Forbidden, "BadToken")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsImNoYW5uZWwiOiJkaXJlY3RsaW5lIn0.", HttpStatusCode.Forbidden, "BadToken")]
    public async Task Token_ThatIsNone_IsRefused(string? token, HttpStatusCode status, string code)
    {
        await using var service = await TestService.StartAsync();

        var response = await service.GetAsync("/v3/directline/conversations/c/activities", token);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_AfterItsHour_HasExpiredAndCannotBeRefreshed()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync();
        service.Clock.Advance(Duration.FromMinutes(59));
        var refreshed = (await (await service.PostAsync("/v3/directline/tokens/refresh", "", token)).Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("token").GetString();
        service.Clock.Advance(Duration.FromMinutes(2));

        var old = await service.PostAsync("/v3/directline/tokens/refresh", "", token);
        var young = await service.GetAsync($"/v3/directline/conversations/{conversation}/activities", refreshed);

        Assert.Equal(HttpStatusCode.Forbidden, old.StatusCode);
        Assert.Contains("TokenExpired", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, young.StatusCode);
    }

    [Fact]
    public async Task Token_OfARestartedService_IsStillGood()
    {
        var clock = new FakeClock();
        var store = new InMemoryStore(clock);
        string conversation, token;
        await using (var before = await TestService.StartAsync(store, clock))
        {
            (conversation, token) = await before.TokenAsync();
        }

        await using var after = await TestService.StartAsync(store, clock);

        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync($"/v3/directline/conversations/{conversation}/activities", token)).StatusCode);
    }

    [Fact]
    public async Task Secret_OnceConfigured_IsNeededForTokens()
    {
        await using var service = await TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", Secret);
                Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Generate, "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Generate, "{}", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Generate, "{}", Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.PostAsync("/v3/directline/conversations", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/v3/directline/conversations", "{}", Secret)).StatusCode);
    }

    [Theory]
    [InlineData("https://good.example", HttpStatusCode.OK)]
    [InlineData("https://bad.example", HttpStatusCode.Forbidden)]
    public async Task Origin_WhereSomeAreTrusted_MustBeOneOfThem(string origin, HttpStatusCode status)
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TrustedOrigins", "https://good.example");
        var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        request.Headers.Add("Origin", origin);

        Assert.Equal(status, (await service.SendAsync(request, Secret)).StatusCode);
    }

    [Fact]
    public async Task Preflight_OfABrowser_AllowsWhatWebChatSends()
    {
        await using var service = await TestService.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", "https://example.org");

        var response = await service.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.True(response.Headers.Contains("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Secret_OfSeveral_OpensWhicheverItIs()
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret:0", "the-old-secret-1234", "--DirectLine:Secret:1", "the-new-secret-5678");

        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Generate, "{}", "the-old-secret-1234")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Generate, "{}", "the-new-secret-5678")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Generate, "{}", "the-old-secret-1234 the-new-secret-5678")).StatusCode);
    }

    [Fact]
    public async Task Secret_ThatIsShort_IsRefusedAtTheStartOutsideDevelopment()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(
            () => TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", "fifteen-letters"));

        Assert.StartsWith("DirectLine:Secret is too short: use 16 characters or more", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fifteen-letters", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dl_someone")]
    [InlineData(null)]
    public async Task Secret_OfAServer_ComesBackToAConversationWhoseTokenHasExpired(string? user)
    {
        await using var service = await TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", Secret);
        var body = user is null ? "{}" : """{"user":{"id":"dl_someone"}}""";
        var started = await (await service.PostAsync("/v3/directline/conversations", body, Secret)).Content.ReadFromJsonAsync<JsonElement>();
        var conversation = started.GetProperty("conversationId").GetString()!;
        await service.SayAsync(conversation, started.GetProperty("token").GetString()!, "one");
        await Eventually.Async(() => service.Store.Commits, commits => commits == 2);
        service.Clock.Advance(Duration.FromHours(30));

        var resumed = await (await service.GetAsync($"/v3/directline/conversations/{conversation}?watermark=3", Secret))
            .Content.ReadFromJsonAsync<JsonElement>();
        await service.SayAsync(conversation, resumed.GetProperty("token").GetString()!, "two");

        Assert.Contains("watermark=3", resumed.GetProperty("streamUrl").GetString()!, StringComparison.Ordinal);
        var key = new ConversationKey("directline", conversation);
        var log = await Eventually.Async(async () => await service.Store.ReadAsync(key, 3, 10, default), log => log.Count == 2);
        Assert.Equal(["two", "You said: two"], log.Select(logged => logged.Activity.Text));
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync("/v3/directline/conversations/" + DirectLineIds.Random(), Secret)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.GetAsync($"/v3/directline/conversations/{conversation}", "wrong")).StatusCode);
    }

    [Fact]
    public async Task Token_ForAnOrigin_IsRefusedToPagesOfOthers()
    {
        await using var service = await TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", Secret);
        var answer = await (await service.PostAsync(Generate, """{"trustedOrigins":["https://Good.example:443/"]}""", Secret)).Content.ReadFromJsonAsync<JsonElement>();
        var token = answer.GetProperty("token").GetString()!;
        var path = $"/v3/directline/conversations/{answer.GetProperty("conversationId").GetString()}/activities";

        var good = await FromAsync(service, HttpMethod.Get, path, "https://good.example", token);
        var bad = await FromAsync(service, HttpMethod.Get, path, "https://bad.example", token);
        var program = await service.GetAsync(path, token);
        var refreshed = await (await service.PostAsync("/v3/directline/tokens/refresh", "", token)).Content.ReadFromJsonAsync<JsonElement>();
        var stillBad = await FromAsync(service, HttpMethod.Get, path, "https://bad.example", refreshed.GetProperty("token").GetString());

        Assert.Equal((HttpStatusCode.OK, "https://good.example"), (good.StatusCode, AllowedOrigin(good)));
        Assert.Equal((HttpStatusCode.Forbidden, null), (bad.StatusCode, AllowedOrigin(bad)));
        Assert.Equal(HttpStatusCode.OK, program.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, stillBad.StatusCode);
    }

    [Theory]
    [InlineData("""{"trustedOrigins":["good.example"]}""", "such as https://example.org")]
    [InlineData("""{"trustedOrigins":["https://good.example/path"]}""", "such as https://example.org")]
    [InlineData("""{"trustedOrigins":[null]}""", "such as https://example.org")]
    [InlineData("""{"trustedOrigins":["https://other.example"]}""", "not among DirectLine:TrustedOrigins")]
    public async Task Origin_ThatATokenCannotBeFor_IsRefused(string body, string sentence)
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TrustedOrigins", "https://good.example");

        var response = await service.PostAsync(Generate, body, Secret);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(sentence, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://good.example", "https://good.example")]
    [InlineData("https://bad.example", null)]
    public async Task Preflight_WhereSomeOriginsAreTrusted_AnswersThoseOnly(string origin, string? allowed)
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", Secret, "--DirectLine:TrustedOrigins", "https://good.example");

        var response = await FromAsync(service, HttpMethod.Options, "/v3/directline/conversations", origin, token: null);

        Assert.Equal(allowed, AllowedOrigin(response));
    }

    private static async Task<HttpResponseMessage> FromAsync(TestService service, HttpMethod method, string path, string origin, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        return await service.SendAsync(request, token);
    }

    private static string? AllowedOrigin(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;

    private static async Task<List<(HttpStatusCode Status, string Body)>> KnockAsync(TestService service, string conversation, string token)
    {
        var path = "/v3/directline/conversations/" + conversation;
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var response in new[]
        {
            await service.GetAsync(path, token),
            await service.GetAsync(path + "/activities", token),
            await service.PostAsync(path + "/activities", """{"type":"message","text":"x"}""", token),
            await service.PostAsync(path + "/upload", "x", token),
        })
        {
            answers.Add((response.StatusCode, await response.Content.ReadAsStringAsync()));
        }

        return answers;
    }
}
