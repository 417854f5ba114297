using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class OutboxTests
{
    private static readonly ConversationKey Other = new("msteams", "other");

    [Fact]
    public async Task Pending_AfterCommits_GivesMessagesInOrderWithTheLatestReference()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two"));
        var moved = Some.Reference with { ServiceUrl = "https://moved.example/" };
        await test.CommittedAsync(Turn(1, "three") with
        {
            Conversation = Some.Turn(1).Conversation with
            {
                Reference = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(moved, SchemaJson.Default.ConversationReference),
            },
        });

        var pending = await PendingAsync(test);

        Assert.Equal(["one", "two", "three"], pending.Select(message => message.Activity!.Text));
        Assert.All(pending, message => Assert.Equal((Some.Chat, moved, 0), (message.Conversation, message.Reference, message.Attempts)));
        Assert.True(pending[0].Sequence < pending[1].Sequence && pending[1].Sequence < pending[2].Sequence);
        Assert.Equal(2, (await test.Store.PendingAsync(Some.Noon, 2, [], default)).Count);
    }

    [Fact]
    public async Task Pending_WithoutTheConversationsInHand_GivesTheOthersEvenBehindMany()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two", "three"));
        await test.CommittedAsync(Turn(0, "other") with { Conversation = Some.Turn(chat: Other, member: "member-2").Conversation });

        Assert.Equal("other", Assert.Single(await test.Store.PendingAsync(Some.Noon, 1, [Some.Chat], default)).Activity!.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public async Task Pending_OfAConversationWithANulInItsId_OpensAndHoldsUpNobody(int length)
    {
        await using var test = new TestStore();
        var odd = new ConversationKey("msteams", "a\0" + new string('b', length));
        await test.CommittedAsync(Some.Turn(chat: odd) with { Messages = [Some.Message("o-1", "one")] });
        await test.CommittedAsync(Some.Turn(chat: Other, member: "member-2") with { Messages = [Some.Message("o-2", "two")] });

        var pending = await PendingAsync(test);

        Assert.Equal([(odd, "one"), (Other, "two")], pending.Select(message => (message.Conversation, message.Activity!.Text!)));
    }

    [Fact]
    public async Task Pending_WithABodyThatDoesNotOpen_GivesAllOthersAndThatOneUnread()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two"));
        await test.CommittedAsync(Turn(0, "other") with { Conversation = Some.Turn(chat: Other, member: "member-2").Conversation });
        using (var database = test.Database())
        {
            database.Execute("UPDATE message SET body = zeroblob(length(body)) WHERE activity_id = 'out-0-0' AND conversation_key = 1");
        }

        var pending = await PendingAsync(test);

        Assert.Equal([(Some.Chat, null), (Some.Chat, "two"), (Other, "other")], pending.Select(message => (message.Conversation, message.Activity?.Text)));
    }

    [Theory]
    [InlineData(Delivery.Reply)]
    [InlineData(Delivery.Log)]
    public async Task Pending_MessagesOfOtherDeliveries_AreNotInIt(Delivery delivery)
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one") with { Delivery = delivery });

        Assert.Empty(await PendingAsync(test));
    }

    [Fact]
    public async Task Delivered_Message_LeavesTheOutboxAndItsTextTheDatabase()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two"));

        await test.Store.DeliveredAsync((await PendingAsync(test))[0].Sequence, "channel-7", default);

        Assert.Equal("two", Assert.Single(await PendingAsync(test)).Activity!.Text);
        using var database = test.Database();
        using var row = database.Use("SELECT channel_activity_id, body FROM message WHERE stage = 2");
        Assert.True(row.Step());
        Assert.Equal(("channel-7", true), (row.Text(0), row.IsNull(1)));
    }

    [Fact]
    public async Task Failed_FirstMessage_HoldsBackItsConversationOnly()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two"));
        await test.CommittedAsync(Turn(0, "other") with { Conversation = Some.Turn(chat: Other, member: "member-2").Conversation });
        var first = (await PendingAsync(test))[0];

        await test.Store.FailedAsync(first.Sequence, Some.Noon + Duration.FromSeconds(30), default);
        await test.CommittedAsync(Turn(1, "three"));

        Assert.Equal(["other"], (await PendingAsync(test)).Select(message => message.Activity!.Text));
        var later = await test.Store.PendingAsync(Some.Noon + Duration.FromSeconds(30), 10, [], default);
        Assert.Equal([("one", 1), ("two", 0), ("other", 0), ("three", 0)], later.Select(message => (message.Activity!.Text!, message.Attempts)));
    }

    [Fact]
    public async Task Failed_ForEver_LetsTheNextMessageGo()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one", "two"));

        await test.Store.FailedAsync((await PendingAsync(test))[0].Sequence, null, default);

        Assert.Equal("two", Assert.Single(await PendingAsync(test)).Activity!.Text);
    }

    [Fact]
    public async Task Delivered_UnknownOrEndedMessage_ChangesNothing()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Turn(0, "one"));
        var sequence = (await PendingAsync(test))[0].Sequence;
        await test.Store.DeliveredAsync(sequence, null, default);

        await test.Store.FailedAsync(sequence, Some.Noon, default);
        await test.Store.DeliveredAsync(999, null, default);

        Assert.Empty(await PendingAsync(test));
    }

    [Fact]
    public async Task Lease_OfTwoProcesses_IsOnesUntilItRunsOutOrIsGivenBack()
    {
        await using var test = new TestStore();
        var other = test.OpenAgain();
        var minute = Duration.FromMinutes(1);

        Assert.True(await test.Store.LeaseAsync("a", minute, default));
        Assert.False(await other.LeaseAsync("b", minute, default));
        test.Clock.Now += Duration.FromSeconds(59);
        Assert.True(await test.Store.LeaseAsync("a", minute, default));
        test.Clock.Now += Duration.FromSeconds(59);
        Assert.False(await other.LeaseAsync("b", minute, default));
        test.Clock.Now += Duration.FromSeconds(1);
        Assert.True(await other.LeaseAsync("b", minute, default));
        Assert.False(await test.Store.LeaseAsync("a", minute, default));

        await test.Store.ReleaseAsync("a", default);
        Assert.False(await test.Store.LeaseAsync("a", minute, default));
        await other.ReleaseAsync("b", default);
        Assert.True(await test.Store.LeaseAsync("a", minute, default));
    }

    private static ValueTask<IReadOnlyList<OutgoingMessage>> PendingAsync(TestStore test) => test.Store.PendingAsync(Some.Noon, 100, [], default);

    private static TurnCommit Turn(long version, params string[] texts) =>
        Some.Turn(version) with { Messages = [.. texts.Select((text, i) => Some.Message($"out-{version}-{i}", text))] };
}
