using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.DirectLine;

public sealed class DirectLineTests
{
    [Fact]
    public async Task Start_HoweverOften_WelcomesOnce()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync();

        var started = await service.PostAsync("/v3/directline/conversations", "{}", token);
        await service.PostAsync("/v3/directline/conversations", "{}", token);
        await service.SayAsync(conversation, token, "hi");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var activities = await ActivitiesAsync(service, conversation, token, "You said: hi");
        Assert.Equal(["Hello.", "hi", "You said: hi"], activities.Select(activity => activity.Text));
    }

    [Fact]
    public async Task Post_OfAMessage_IsEchoedAsTheClientKnowsIt()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync();

        var id = await service.SayAsync(conversation, token, "hi");

        var echo = (await ActivitiesAsync(service, conversation, token, "You said: hi"))[0];
        Assert.Equal(id, echo.Id);
        Assert.Equal("dl_someone", echo.From!.Id);
        Assert.Equal("client-hi", echo.ChannelData!.Value.GetProperty("clientActivityID").GetString());
        Assert.Equal(service.Clock.GetCurrentInstant().ToDateTimeOffset(), echo.Timestamp);
    }

    [Fact]
    public async Task Post_InAnothersName_IsTakenAsTheTokensUser()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync("dl_me");

        await service.SayAsync(conversation, token, "hi", from: "dl_somebody-else");

        Assert.Equal("dl_me", (await ActivitiesAsync(service, conversation, token, "You said: hi"))[0].From!.Id);
    }

    [Fact]
    public async Task Post_OfGuestsWhoCallThemselvesTheSame_ReachesDifferentMembers()
    {
        await using var service = await TestService.StartAsync();
        var (one, oneToken) = await service.TokenAsync(user: null);
        var (two, twoToken) = await service.TokenAsync(user: null);
        await service.SayAsync(one, oneToken, "hi", from: "me");
        await service.SayAsync(two, twoToken, "hi", from: "me");
        Assert.Equal("me", (await ActivitiesAsync(service, one, oneToken, "You said: hi"))[0].From!.Id);
        await ActivitiesAsync(service, two, twoToken, "You said: hi");

        var members = new[] { one, two }.Select(async id =>
            (await service.Store.LoadAsync(new TurnAddress(new ConversationKey("directline", id), null, null), default)).MemberId);

        Assert.Equal(2, (await Task.WhenAll(members)).Distinct().Count());
    }

    [Fact]
    public async Task Token_OfAnotherConversation_OpensNothing()
    {
        await using var service = await TestService.StartAsync();
        var (mine, _) = await service.TokenAsync();
        var (_, other) = await service.TokenAsync();

        foreach (var response in new[]
        {
            await service.GetAsync($"/v3/directline/conversations/{mine}/activities", other),
            await service.GetAsync($"/v3/directline/conversations/{mine}", other),
            await service.PostAsync($"/v3/directline/conversations/{mine}/activities", "{\"type\":\"message\",\"text\":\"x\"}", other),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("another conversation", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => service.StreamAsync(mine, other));
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
    public async Task Stream_UnderManyPosters_HasEveryActivityOnceAndInOrder()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        using var socket = await service.StreamAsync(conversation, token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(poster => Task.Run(async () =>
        {
            for (var message = 0; message < 5; message++)
            {
                await service.SayAsync(conversation, token, $"{poster}-{message}");
            }
        })));

        var seen = 0;
        var (activities, watermark) = await socket.ReadUntilAsync(_ => ++seen == 201);
        Assert.Equal("201", watermark);
        Assert.Equal(201, activities.Select(activity => activity.Id).Distinct().Count());
        var said = activities.Where(activity => activity.From?.Role == "user").Select(activity => activity.Text!).ToList();
        var answered = activities.Where(activity => activity.Text!.StartsWith("You said: ", StringComparison.Ordinal)).Select(activity => activity.Text![10..]);
        Assert.Equal(said, answered);
        Assert.All(Enumerable.Range(0, 20), poster => Assert.Equal(
            Enumerable.Range(0, 5).Select(message => $"{poster}-{message}"),
            said.Where(text => text.StartsWith(poster + "-", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Stream_ResumedWithItsWatermark_GoesOnWithoutLossOrRepeat()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        string watermark;
        using (var socket = await service.StreamAsync(conversation, token))
        {
            await service.SayAsync(conversation, token, "one");
            (_, watermark) = await socket.ReadUntilAsync(activity => activity.Text == "You said: one");
        }

        await service.SayAsync(conversation, token, "two");
        var resumed = await (await service.GetAsync($"/v3/directline/conversations/{conversation}?watermark={watermark}", token))
            .Content.ReadFromJsonAsync<JsonElement>();
        using var again = new ClientWebSocket();
        await again.ConnectAsync(new Uri(resumed.GetProperty("streamUrl").GetString()!), default);

        var (activities, _) = await again.ReadUntilAsync(activity => activity.Text == "You said: two");
        Assert.Equal(["two", "You said: two"], activities.Select(activity => activity.Text));
    }

    [Fact]
    public async Task Stream_ThatGetsEmptyFrames_GoesOn()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.ConversationAsync();
        using var socket = await service.StreamAsync(conversation, token);

        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, default);
        await service.SayAsync(conversation, token, "hi");

        var (activities, _) = await socket.ReadUntilAsync(activity => activity.Text == "You said: hi");
        Assert.Equal(3, activities.Count);
    }

    [Fact]
    public async Task Start_OfTheService_AnswersWhatWasCutOff()
    {
        var clock = new FakeClock();
        var store = new InMemoryStore(clock);
        string conversation, token;
        await using (var before = await TestService.StartAsync(store, clock))
        {
            before.Coach.Before = _ => throw new IOException("the disk is gone");
            (conversation, token) = await before.TokenAsync();
            await before.SayAsync(conversation, token, "are you there");
        }

        Assert.Equal(0, store.Commits);
        await using var after = await TestService.StartAsync(store, clock);

        var activities = await ActivitiesAsync(after, conversation, token, "You said: are you there");
        Assert.Equal(["are you there", "You said: are you there"], activities.Select(activity => activity.Text));
        Assert.Empty(await store.UnhandledAsync(default));
    }

    [Fact]
    public async Task Upload_OfAFile_IsRefusedWithASentence()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync();

        var response = await service.PostAsync($"/v3/directline/conversations/{conversation}/upload?userId=dl_someone", "x", token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("Files are not taken here", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_OnceConfigured_IsNeededForTokens()
    {
        await using var service = await TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", "s3cret");
        const string Path = "/v3/directline/tokens/generate";

        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Path, "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PostAsync(Path, "{}", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Path, "{}", "s3cret")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await service.PostAsync("/v3/directline/conversations", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await service.PostAsync("/v3/directline/conversations", "{}", "s3cret")).StatusCode);
    }

    [Theory]
    [InlineData("https://good.example", HttpStatusCode.OK)]
    [InlineData("https://bad.example", HttpStatusCode.Forbidden)]
    public async Task Origin_WhereSomeAreTrusted_MustBeOneOfThem(string origin, HttpStatusCode status)
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", "s3cret", "--DirectLine:TrustedOrigins", "https://good.example");
        var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("Origin", origin);

        Assert.Equal(status, (await service.SendAsync(request, "s3cret")).StatusCode);
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

    private static async Task<IReadOnlyList<Activity>> ActivitiesAsync(TestService service, string conversation, string token, string last) =>
        await Eventually.Async(
            async () => (await (await service.GetAsync($"/v3/directline/conversations/{conversation}/activities", token))
                .Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList))!.Activities,
            activities => activities.Any(activity => activity.Text == last));
}
