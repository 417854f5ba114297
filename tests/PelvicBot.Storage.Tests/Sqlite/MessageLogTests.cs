using System.Threading.Channels;
using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class MessageLogTests
{
    private static readonly ConversationKey Web = new("webchat", "w1");

    [Fact]
    public async Task Read_BothSides_AreInOrderWithPositionsFromOne()
    {
        await using var test = new TestStore();
        Assert.Equal(1, await SayAsync(test, "in-1", "hello"));
        await test.CommittedAsync(Reply(0, "in-1", "a", "b"));
        Assert.Equal(4, await SayAsync(test, "in-2", "more"));

        var all = await test.Store.ReadAsync(Web, 0, 100, default);
        var page = await test.Store.ReadAsync(Web, 1, 2, default);

        Assert.Equal([(1, "hello"), (2, "a"), (3, "b"), (4, "more")], all.Select(item => (item.Position, item.Activity.Text!)));
        Assert.Equal([2, 3], page.Select(item => item.Position));
        Assert.Empty(await test.Store.ReadAsync(new ConversationKey("webchat", "unknown"), 0, 100, default));
    }

    [Fact]
    public async Task Load_OnlyLoggedSoFar_IsANewConversation()
    {
        await using var test = new TestStore();
        await SayAsync(test, "in-1", "hello");

        var load = await test.LoadAsync(Web, activity: "in-1");

        Assert.Equal((null, false), (load.Conversation, load.Seen));
        await test.CommittedAsync(Reply(0, "in-1", "a"));
        Assert.Equal(1, (await test.LoadAsync(Web)).Conversation!.Version);
    }

    [Fact]
    public async Task Unhandled_AfterACrash_GivesWhatNoTurnCommitted()
    {
        await using var test = new TestStore();
        await SayAsync(test, "in-1", "hello");
        await SayAsync(test, "in-2", "are you there");
        await test.CommittedAsync(Reply(0, "in-1", "a"));

        var unhandled = await test.OpenAgain().UnhandledAsync(default);

        var (conversation, activity, _) = Assert.Single(unhandled);
        Assert.Equal((Web, "in-2", "are you there"), (conversation, activity.Id, activity.Text));
    }

    [Fact]
    public async Task Appended_OnEveryAdditionToALog_NamesTheConversation()
    {
        await using var test = new TestStore();
        var heard = new List<ConversationKey>();
        test.Store.Appended += heard.Add;

        await SayAsync(test, "in-1", "hello");
        await test.CommittedAsync(Reply(0, "in-1", "a"));
        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Reply(0, "in-2", "b")));
        await test.CommittedAsync(Reply(1, "in-3"));
        await test.CommittedAsync(Some.Turn(member: "member-2") with { Messages = [Some.Message("x")] });

        Assert.Equal([Web, Web], heard);
    }

    [Fact]
    public async Task Appended_OfAnotherStoreOnTheFiles_IsHeardSoonAfter()
    {
        await using var test = new TestStore();
        await SayAsync(test, "in-0", "before");
        var other = test.OpenAgain(tail: TimeSpan.FromMilliseconds(10));
        var heard = Channel.CreateUnbounded<ConversationKey>();
        other.Appended += conversation => heard.Writer.TryWrite(conversation);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        await SayAsync(test, "in-1", "hello");
        Assert.Equal(Web, await heard.Reader.ReadAsync(patience.Token));
        await test.CommittedAsync(Reply(0, "in-1", "a"));
        Assert.Equal(Web, await heard.Reader.ReadAsync(patience.Token));

        Assert.Equal(["before", "hello", "a"], (await other.ReadAsync(Web, 0, 10, default)).Select(logged => logged.Activity.Text));
    }

    [Fact]
    public async Task Append_OfAnActivityThatIsThere_AddsNothing_BeforeItsTurnAndAfter()
    {
        await using var test = new TestStore();
        var other = test.OpenAgain();

        Assert.Equal(1, await SayAsync(test, "in-1", "hello"));
        Assert.Equal(0, await other.AppendInboundAsync(Web, Some.Message("in-1", "hello"), Some.Noon, default));
        await test.CommittedAsync(Reply(0, "in-1", "a"));
        Assert.Equal(0, await SayAsync(test, "in-1", "hello"));
        Assert.Equal(3, await SayAsync(test, "in-2", "next"));

        Assert.Equal(["hello", "a", "next"], (await test.Store.ReadAsync(Web, 0, 10, default)).Select(logged => logged.Activity.Text));
    }

    [Fact]
    public async Task Purge_ErasesEachKindAfterItsOwnTime()
    {
        await using var test = new TestStore();
        await SayAsync(test, "in-1", "hello");
        await test.CommittedAsync(Reply(0, "in-1", "a", "b"));
        await test.CommittedAsync(Some.Turn() with { ActivityId = "in-9", Messages = [Some.Message("r")], Delivery = Delivery.Reply });
        await test.CommittedAsync(Some.Turn(1) with { Messages = [Some.Message("c1"), Some.Message("c2")] });
        await test.Store.DeliveredAsync((await test.Store.PendingAsync(Some.Noon, 1, [], default))[0].Sequence, null, default);

        Assert.Equal(0, await PurgeAsync(test, Duration.FromHours(24), Duration.FromDays(2)));
        Assert.Equal(1, await PurgeAsync(test, Duration.FromHours(25), Duration.FromDays(2)));
        Assert.True((await test.LoadAsync(activity: "in-9")) is { Seen: true, EarlierReplies.Count: 0 });
        Assert.Equal(3, await PurgeAsync(test, Duration.FromDays(3), Duration.FromDays(2)));
        Assert.Equal(1, await PurgeAsync(test, Duration.FromDays(8), Duration.FromDays(2)));
        Assert.False((await test.LoadAsync(activity: "in-9")).Seen);
        Assert.Equal("c2", Assert.Single(await test.Store.PendingAsync(Some.Noon, 10, [], default)).Activity!.Id);
    }

    [Fact]
    public async Task Purge_ManyMessages_ErasesAllInSeveralTransactions()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Reply(0, "in-1", [.. Enumerable.Range(0, 1201).Select(i => $"text {i}")]));

        Assert.Equal(1201, await PurgeAsync(test, Duration.FromDays(1), Duration.Zero));
        Assert.Empty(await test.Store.ReadAsync(Web, 0, 10, default));
    }

    [Fact]
    public async Task Purge_ConversationThatNeverBecameATurn_IsForgotten()
    {
        await using var test = new TestStore();
        await SayAsync(test, "in-1", "hello");

        Assert.Equal(1, await PurgeAsync(test, Duration.FromDays(8), Duration.FromDays(7)));

        Assert.Equal(0, test.Count("conversation"));
    }

    private static async Task<int> PurgeAsync(TestStore test, Duration later, Duration logAge)
    {
        test.Clock.Now = Some.Noon + later;
        return await test.Store.PurgeAsync(test.Clock.Now - logAge, default);
    }

    private static ValueTask<long> SayAsync(TestStore test, string id, string text) =>
        test.Store.AppendInboundAsync(Web, Some.Message(id, text), Some.Noon, default);

    private static TurnCommit Reply(long version, string activityId, params string[] texts) => Some.Turn(version, Web) with
    {
        ActivityId = activityId,
        Delivery = Delivery.Log,
        Messages = [.. texts.Select((text, i) => Some.Message($"out-{version}-{i}", text))],
    };
}
