using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Storage;
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
        await service.HearAsync(conversation, token, "Hello.");
        await service.SayAsync(conversation, token, "hi");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var activities = await service.HearAsync(conversation, token, "You said: hi");
        Assert.Equal(["Hello.", "hi", "You said: hi"], activities.Select(activity => activity.Text));
    }

    [Fact]
    public async Task Post_OfAMessage_IsEchoedAsTheClientKnowsIt()
    {
        await using var service = await TestService.StartAsync();
        var (conversation, token) = await service.TokenAsync();

        var id = await service.SayAsync(conversation, token, "hi");

        var echo = (await service.HearAsync(conversation, token, "You said: hi"))[0];
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

        Assert.Equal("dl_me", (await service.HearAsync(conversation, token, "You said: hi"))[0].From!.Id);
    }

    [Fact]
    public async Task Post_OfGuestsWhoCallThemselvesTheSame_ReachesDifferentMembers()
    {
        await using var service = await TestService.StartAsync();
        var (one, oneToken) = await service.TokenAsync(user: null);
        var (two, twoToken) = await service.TokenAsync(user: null);
        await service.SayAsync(one, oneToken, "hi", from: "me");
        await service.SayAsync(two, twoToken, "hi", from: "me");
        Assert.Equal("me", (await service.HearAsync(one, oneToken, "You said: hi"))[0].From!.Id);
        await service.HearAsync(two, twoToken, "You said: hi");

        var members = new[] { one, two }.Select(async id =>
            (await service.Store.LoadAsync(new TurnAddress(new ConversationKey("directline", id), null, null), default)).MemberId);

        Assert.Equal(2, (await Task.WhenAll(members)).Distinct().Count());
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
            before.Coach.Before = _ => throw new StorageException(StorageFault.DiskFull, "the disk is full");
            (conversation, token) = await before.TokenAsync();
            await before.SayAsync(conversation, token, "are you there");
        }

        Assert.Equal(0, store.Commits);
        await using var after = await TestService.StartAsync(store, clock);

        var activities = await after.HearAsync(conversation, token, "You said: are you there");
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
}
