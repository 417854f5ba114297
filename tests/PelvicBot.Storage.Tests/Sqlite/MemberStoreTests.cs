using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class MemberStoreTests
{
    [Fact]
    public async Task Find_StoredMember_GivesTheDocument()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Member = Some.Member() });
        await test.CommittedAsync(Some.Turn(chat: new ConversationKey("x", "y"), member: "known-by-id"));

        Assert.Equal(1, (await test.Store.FindAsync(Some.MemberId, default))!.Version);
        Assert.Null(await test.Store.FindAsync("known-by-id", default));
        Assert.Null(await test.Store.FindAsync("nobody", default));
    }

    [Fact]
    public async Task Events_OfSeveralTurns_AreInOrderWithTheirCoachingTime()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Events = [Event("a", """{"n":1}"""), Event("b", "{}")] });
        await test.CommittedAsync(Some.Turn(1) with { Events = [Event("c", "{}")], At = Some.Noon + Duration.FromHours(1) });
        await test.CommittedAsync(Some.Turn(chat: new ConversationKey("x", "y"), member: "member-2") with { Events = [Event("d", "{}")] });

        var events = await test.Store.EventsAsync(Some.MemberId, default);

        Assert.Equal(["a", "b", "c"], events.Select(item => item.Event.Type));
        Assert.Equal([Some.Noon, Some.Noon, Some.Noon + Duration.FromHours(1)], events.Select(item => item.At));
        Assert.Equal("""{"n":1}""", Some.Text(events[0].Event.Data));
    }

    [Fact]
    public async Task Settings_SetTwice_KeepTheLatest()
    {
        await using var test = new TestStore();
        Assert.Null(await test.Store.GetAsync("clock-offset", default));

        await test.Store.SetAsync("clock-offset", "PT1H", default);
        await test.Store.SetAsync("clock-offset", "", default);

        Assert.Equal("", await test.OpenAgain().GetAsync("clock-offset", default));
    }

    private static MemberEvent Event(string type, string data) => new(type, Some.Json(data));
}
