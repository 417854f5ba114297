using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Scheduling;

public sealed class ClockTests
{
    private static readonly ConversationKey Conversation = new("webchat", "c");

    [Fact]
    public async Task Advance_OverSomethingDue_HasRunItWhenItAnswers()
    {
        await using var service = await TestService.StartAsync();
        await ScheduleAsync(service, Duration.FromHours(8));

        var early = await service.PostAsync("/development/clock", """{"advance":"PT7H"}""");
        Assert.Empty(await service.Store.ReadAsync(Conversation, 0, 10, default));
        var late = await service.PostAsync("/development/clock", """{"advance":"PT2H"}""");

        Assert.Equal("2026-11-02T16:00:00Z", await NowAsync(early));
        Assert.Equal("2026-11-02T18:00:00Z", await NowAsync(late));
        var due = Assert.Single(await service.Store.ReadAsync(Conversation, 0, 10, default)).Activity;
        Assert.Equal("Due: CheckIn", due.Text);
        Assert.Equal(Instant.FromUtc(2026, 11, 2, 17, 0).ToDateTimeOffset(), due.Timestamp);
        Assert.Null(await service.Store.NextAsync(default));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"advance":"-PT1H"}""")]
    [InlineData("""{"advance":"PT-1H"}""")]
    [InlineData("""{"advance":"P1M"}""")]
    [InlineData("""{"advance":"P9999999D"}""")]
    [InlineData("""{"advance":"soon"}""")]
    public async Task Advance_ByWhatIsNoDuration_IsRefusedWithAnExample(string body)
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync("/development/clock", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("PT8H", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_AfterARestart_GoesOnFromWhereItWas()
    {
        var clock = new FakeClock();
        var store = new InMemoryStore(clock);
        await using (var before = await TestService.StartAsync(store, clock, "--Clock:Start", "2027-01-01T00:00:00Z"))
        {
            await before.PostAsync("/development/clock", """{"advance":"P1D"}""");
        }

        clock.Advance(Duration.FromMinutes(10));
        await using var after = await TestService.StartAsync(store, clock, "--Clock:Start", "2027-01-01T00:00:00Z");

        Assert.Equal("2027-01-02T00:10:00Z", await NowAsync(await after.PostAsync("/development/clock", """{"advance":"PT0S"}""")));
    }

    [Fact]
    public async Task Sweep_OfAChannelsConversation_GoesOutThroughTheOutbox()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await TestService.StartAsync();
        await service.PostAsync("/api/messages", $$$"""
            {"type":"message","id":"m1","channelId":"msteams","serviceUrl":"{{{channel.ServiceUrl}}}","from":{"id":"u"},
             "recipient":{"id":"bot"},"conversation":{"id":"c"},"text":"hi"}
            """);
        await channel.WaitAsync(1);
        await ScheduleAsync(service, Duration.FromHours(1), new ConversationKey("msteams", "c"));

        await service.PostAsync("/development/clock", """{"advance":"PT1H"}""");

        var (path, activity, _) = (await channel.WaitAsync(2))[1];
        Assert.Equal("/v3/conversations/c/activities", path);
        Assert.Equal("Due: CheckIn", activity.Text);
    }

    [Fact]
    public async Task Sweep_OfTheHeartbeat_FindsWhatIsDueByItself()
    {
        await using var service = await TestService.StartAsync();
        await ScheduleAsync(service, Duration.Zero);

        await Eventually.Async(
            async () => await service.Store.ReadAsync(Conversation, 0, 10, default), logged => logged.Count == 1);
    }

    [Fact]
    public async Task Sweep_OfAMemberWhoseTurnAlwaysFails_TriesEverLaterAndLetsOthersThrough()
    {
        await using var service = await TestService.StartAsync();
        var tries = 0;
        service.Coach.Before = request => request.Activity.Conversation!.Id == "broken" && ++tries > 0
            ? throw new InvalidOperationException("as a defect would")
            : Task.CompletedTask;
        await ScheduleAsync(service, Duration.Zero, new ConversationKey("webchat", "broken"));
        for (var minute = 0; minute < 30; minute++)
        {
            await service.PostAsync("/development/clock", """{"advance":"PT0S"}""");
            service.Clock.Advance(Duration.FromMinutes(1));
        }

        // At once, and then 1, 3, 7 and 15 minutes after.
        Assert.Equal(5, tries);
        await ScheduleAsync(service, Duration.Zero);
        await service.PostAsync("/development/clock", """{"advance":"PT0S"}""");
        Assert.Single(await service.Store.ReadAsync(Conversation, 0, 10, default));
    }

    private static async Task ScheduleAsync(TestService service, Duration wait, ConversationKey? at = null)
    {
        var now = service.Clock.GetCurrentInstant();
        var key = at ?? Conversation;
        var load = await service.Store.LoadAsync(new TurnAddress(key, null, null), default);
        var member = load.MemberId ?? "member-of-" + key.Conversation;
        await service.Store.CommitAsync(
            new TurnCommit
            {
                Conversation = load.Conversation ?? new StoredConversation(key, 0, member, "{}"u8.ToArray(), Encoding.UTF8.GetBytes($$"""{"channelId":"{{key.Channel}}","conversationId":"{{key.Conversation}}"}""")),
                Messages = [],
                Delivery = Delivery.Log,
                Due = [new DueItem(member, DueKind.CheckIn, key, now + wait, 1, null)],
                At = now,
            },
            default);
    }

    private static async Task<string?> NowAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetString();
}
