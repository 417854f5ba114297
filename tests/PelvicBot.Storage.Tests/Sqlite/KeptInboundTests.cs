using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

/// <summary>What a channel was told is accepted, before its turn is committed.</summary>
public class KeptInboundTests
{
    [Fact]
    public async Task Keep_BeforeTheFirstTurn_OutlivesTheProcessAndGoesWithItsTurn()
    {
        await using var test = new TestStore();
        await KeepAsync(test, "m-1", "it hurts");
        await KeepAsync(test, "m-1", "it hurts");

        var left = Assert.Single(await test.OpenAgain().UnhandledAsync(default));
        Assert.Equal((Some.Chat, "it hurts", false), (left.Conversation, left.Activity.Text, left.IsLogged));
        Assert.Null((await test.LoadAsync()).Conversation);
        Assert.Empty(await test.Store.ReadAsync(Some.Chat, 0, 10, default));

        await test.CommittedAsync(Some.Turn() with { ActivityId = "m-1" });

        Assert.Empty(await test.Store.UnhandledAsync(default));
        Assert.Equal(0, test.Count("message"));
        Assert.Equal(CommitOutcome.Duplicate, await test.CommitAsync(Some.Turn(1) with { ActivityId = "m-1" }));
    }

    [Fact]
    public async Task Keep_AfterItsTurn_KeepsNothing()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { ActivityId = "m-1" });

        await KeepAsync(test, "m-1", "it hurts");

        Assert.Empty(await test.Store.UnhandledAsync(default));
    }

    [Fact]
    public async Task Turn_OfAnotherActivity_LeavesWhatIsKept()
    {
        await using var test = new TestStore();
        await KeepAsync(test, "m-1", "one");
        await KeepAsync(test, "m-2", "two");

        await test.CommittedAsync(Some.Turn() with { ActivityId = "m-2" });

        Assert.Equal("one", Assert.Single(await test.Store.UnhandledAsync(default)).Activity.Text);
    }

    [Fact]
    public async Task Erasure_OfTheMember_ErasesWhatIsKept()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Member = Some.Member() });
        await KeepAsync(test, "m-1", "it hurts");

        Assert.True(await test.Store.EraseAsync(Some.MemberId, default));

        Assert.Equal(0, test.Count("message"));
    }

    [Fact]
    public async Task Unhandled_WithABodyThatDoesNotOpen_GivesTheOthersAndItGoesWithAge()
    {
        await using var test = new TestStore();
        await KeepAsync(test, "m-1", "one");
        await KeepAsync(test, "m-2", "two");
        using (var database = test.Database())
        {
            database.Execute("UPDATE message SET body = zeroblob(99) WHERE activity_id = 'm-1'");
        }

        Assert.Equal("two", Assert.Single(await test.Store.UnhandledAsync(default)).Activity.Text);
        Assert.Equal(2, await test.Store.PurgeAsync(Some.Noon + Duration.FromDays(7), default));
    }

    private static ValueTask KeepAsync(TestStore test, string id, string text) =>
        test.Store.KeepInboundAsync(Some.Chat, id, Some.Message(id, text), Some.Noon, default);
}
