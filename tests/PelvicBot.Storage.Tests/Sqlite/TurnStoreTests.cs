using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class TurnStoreTests
{
    [Fact]
    public async Task Load_NothingStored_KnowsNobody()
    {
        await using var test = new TestStore();

        var load = await test.LoadAsync(user: "user-1", activity: "in-1");

        Assert.Equal(new TurnLoad(null, null, null, false, load.EarlierReplies), load);
        Assert.Empty(load.EarlierReplies);
    }

    [Fact]
    public async Task Commit_NewConversation_LoadsAsCommittedWithVersionOne()
    {
        await using var test = new TestStore();

        await test.CommittedAsync(Some.Turn(state: """{"step":"a"}""") with { Member = Some.Member() });

        var load = await test.LoadAsync();
        Assert.Equal((Some.Chat, 1, Some.MemberId), (load.Conversation!.Key, load.Conversation.Version, load.Conversation.MemberId));
        Assert.Equal("""{"step":"a"}""", Some.Text(load.Conversation.State));
        Assert.Contains("channel.example", Some.Text(load.Conversation.Reference), StringComparison.Ordinal);
        Assert.Equal((Some.MemberId, 1, """{"zone":"Europe/Paris"}"""), (load.Member!.Id, load.Member.Version, Some.Text(load.Member.Document)));
        Assert.Equal(Some.MemberId, load.MemberId);
    }

    [Fact]
    public async Task Commit_WithoutMemberDocument_LoadsMemberIdOnly()
    {
        await using var test = new TestStore();

        await test.CommittedAsync(Some.Turn());

        var load = await test.LoadAsync();
        Assert.Equal(Some.MemberId, load.MemberId);
        Assert.Null(load.Member);
    }

    [Fact]
    public async Task Commit_MemberAfterPlaceholder_StoresDocument()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn());

        await test.CommittedAsync(Some.Turn(version: 1) with { Member = Some.Member() });

        Assert.Equal(1, (await test.LoadAsync()).Member!.Version);
    }

    [Fact]
    public async Task Load_NewConversationOfKnownSender_FindsTheMember()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Member = Some.Member(), UserId = "user-1" });

        var load = await test.LoadAsync(new ConversationKey("msteams", "a:another"), user: "user-1");
        var elsewhere = await test.LoadAsync(new ConversationKey("webchat", "a:another"), user: "user-1");

        Assert.Null(load.Conversation);
        Assert.Equal((Some.MemberId, 1), (load.MemberId, load.Member!.Version));
        Assert.Null(elsewhere.MemberId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Commit_ConversationOfAnotherVersion_ConflictsAndChangesNothing(long loaded)
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn(state: "1"));

        var outcome = await test.CommitAsync(Some.Turn(loaded, state: "2") with
        {
            Member = Some.Member(),
            ActivityId = "in-1",
            Messages = [Some.Message("out-1")],
            Events = [new MemberEvent("e", Some.Json("{}"))],
            Due = [Some.Due()],
        });

        Assert.Equal(CommitOutcome.Conflict, outcome);
        var load = await test.LoadAsync(activity: "in-1");
        Assert.Equal((1, "1", false), (load.Conversation!.Version, Some.Text(load.Conversation.State), load.Seen));
        Assert.Null(load.Member);
        Assert.All(new[] { "message", "event", "due_item", "seen_activity" }, table => Assert.Equal(0, test.Count(table)));
    }

    [Fact]
    public async Task Commit_MemberOfAnotherVersion_Conflicts()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Member = Some.Member() });

        var other = new ConversationKey("webchat", "w");

        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Some.Turn(chat: other) with { Member = Some.Member(0) }));
        Assert.Equal(CommitOutcome.Committed, await test.CommitAsync(Some.Turn(chat: other) with { Member = Some.Member(1) }));
    }

    [Fact]
    public async Task Commit_SenderBecameAnotherMemberMeanwhile_Conflicts()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { UserId = "user-1" });

        var outcome = await test.CommitAsync(
            Some.Turn(chat: new ConversationKey("msteams", "b"), member: "member-new") with { UserId = "user-1" });

        Assert.Equal(CommitOutcome.Conflict, outcome);
    }

    [Fact]
    public async Task Commit_SenderOfAnotherMemberInAKnownConversation_StaysThatMember()
    {
        await using var test = new TestStore();
        var group = new ConversationKey("msteams", "group");
        await test.CommittedAsync(Some.Turn() with { UserId = "user-1" });
        await test.CommittedAsync(Some.Turn(chat: group, member: "member-2") with { UserId = "user-2" });

        await test.CommittedAsync(Some.Turn(version: 1, chat: group, member: "member-2") with { UserId = "user-1" });

        Assert.Equal(Some.MemberId, (await test.LoadAsync(new ConversationKey("msteams", "new"), user: "user-1")).MemberId);
    }

    [Fact]
    public async Task Commit_SeenActivity_IsDuplicateBeforeAnythingElse()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { ActivityId = "in-1" });

        var outcome = await test.CommitAsync(Some.Turn(version: 0) with { ActivityId = "in-1", Fired = Some.Due() });

        Assert.Equal(CommitOutcome.Duplicate, outcome);
        Assert.Equal(1, (await test.LoadAsync()).Conversation!.Version);
    }

    [Fact]
    public async Task Commit_SameActivityIdInAnotherConversation_IsNotDuplicate()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { ActivityId = "in-1" });

        await test.CommittedAsync(Some.Turn(chat: new ConversationKey("msteams", "b")) with { ActivityId = "in-1" });
    }

    [Theory]
    [InlineData(Delivery.Reply, 2)]
    [InlineData(Delivery.Log, 2)]
    [InlineData(Delivery.Connector, 0)]
    public async Task Load_SeenActivity_GivesEarlierRepliesUnlessAConnectorSendsThem(Delivery delivery, int replies)
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { ActivityId = "in-0", Messages = [Some.Message("o-0")], Delivery = delivery });
        await test.CommittedAsync(Some.Turn(1) with
        {
            ActivityId = "in-1", Messages = [Some.Message("o-1", "one"), Some.Message("o-2", "two")], Delivery = delivery,
        });
        await test.CommittedAsync(Some.Turn(2) with { ActivityId = "in-2", Messages = [Some.Message("o-3")], Delivery = delivery });

        var load = await test.LoadAsync(activity: "in-1");

        Assert.True(load.Seen);
        Assert.Equal(replies == 0 ? [] : ["one", "two"], load.EarlierReplies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task Load_OfACardThatWasUsed_GivesTheFirstTapsRepliesToEveryOther()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { ActivityId = "tap-1", CardId = "card n", Messages = [Some.Message("o-1", "one")], Delivery = Delivery.Log });
        Assert.Equal(CommitOutcome.Duplicate, await test.CommitAsync(Some.Turn(1) with { ActivityId = "tap-2", CardId = "card n" }));

        var second = await test.Store.LoadAsync(new TurnAddress(Some.Chat, null, "tap-2", "card n"), default);
        await test.CommittedAsync(Some.Turn(1) with { ActivityId = "tap-2" });
        var repeated = await test.Store.LoadAsync(new TurnAddress(Some.Chat, null, "tap-2", "card n"), default);
        var other = await test.Store.LoadAsync(new TurnAddress(Some.Chat, null, "tap-3", "card m"), default);

        Assert.Equal((false, true), (second.Seen, second.CardUsed));
        Assert.Equal((true, true), (repeated.Seen, repeated.CardUsed));
        Assert.Equal((false, false), (other.Seen, other.CardUsed));
        Assert.All(new[] { second, repeated }, load => Assert.Equal("one", Assert.Single(load.EarlierReplies).Text));
    }

    [Fact]
    public async Task Commit_MemberThatIsNotTheConversations_IsRefused()
    {
        await using var test = new TestStore();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await test.CommitAsync(Some.Turn() with { Member = Some.Member(id: "someone-else") }));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await test.CommitAsync(Some.Turn() with { Due = [Some.Due(member: "someone-else")] }));
    }
}
