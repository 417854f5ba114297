using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class ErasureTests
{
    private static readonly ConversationKey Web = new("webchat", "w-conversation");

    [Fact]
    public async Task Erase_Member_LeavesNothingOfThemInAnyFile()
    {
        await using var test = new TestStore();
        await FillAsync(test);
        Assert.True(test.FilesContain(Some.MemberId) && test.FilesContain("secret-answer") && test.FilesContain("user-1"));

        Assert.True(await test.Store.EraseAsync(Some.MemberId, default));

        Assert.All(
            new[] { Some.MemberId, "secret-answer", "secret-state", "secret-event", "user-1", "w-conversation", "a:chat-1", "in-77" },
            text => Assert.False(test.FilesContain(text), text));
        Assert.False(await test.Store.EraseAsync(Some.MemberId, default));
        Assert.Empty(await test.Store.EventsAsync(Some.MemberId, default));
    }

    [Fact]
    public async Task Erase_Member_LeavesOthersAlone()
    {
        await using var test = new TestStore();
        await FillAsync(test);
        var other = new ConversationKey("msteams", "other");
        await test.CommittedAsync(Some.Turn(chat: other, member: "member-2") with
        {
            Member = Some.Member(id: "member-2"), UserId = "user-2", Messages = [Some.Message("o")], Due = [Some.Due(chat: other, member: "member-2")],
        });

        await test.Store.EraseAsync(Some.MemberId, default);

        Assert.Equal("member-2", (await test.LoadAsync(other)).Member!.Id);
        Assert.Single(await test.Store.PendingAsync(Some.Noon, 9, [], default));
        Assert.All(new[] { "member", "conversation", "message", "due_item", "identity" }, table => Assert.Equal(1, test.Count(table)));
    }

    [Fact]
    public async Task Commit_AfterTheMemberWasErased_Conflicts()
    {
        await using var test = new TestStore();
        await FillAsync(test);
        await test.Store.EraseAsync(Some.MemberId, default);

        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Some.Turn(1)));
    }

    [Fact]
    public async Task Commit_EraseMember_ErasesFirstAndStoresTheRest()
    {
        await using var test = new TestStore();
        await FillAsync(test);

        await test.CommittedAsync(Some.Turn(1, Web, state: "new-state") with
        {
            EraseMember = true, ActivityId = "in-99", Delivery = Delivery.Log, Messages = [Some.Message("bye", "All is erased.")],
        });

        var load = await test.LoadAsync(Web, activity: "in-99");
        Assert.Equal((2, "new-state", true), (load.Conversation!.Version, Some.Text(load.Conversation.State), load.Seen));
        Assert.Null(load.Member);
        Assert.Equal([(4, "bye")], (await test.Store.ReadAsync(Web, 0, 10, default)).Select(item => (item.Position, item.Activity.Id!)));
        Assert.Null((await test.LoadAsync()).Conversation);
        Assert.All(new[] { "event", "due_item", "identity" }, table => Assert.Equal(0, test.Count(table)));
        Assert.All(new[] { "secret-answer", "secret-state", "secret-event", "in-77" }, text => Assert.False(test.FilesContain(text), text));
    }

    [Fact]
    public async Task Commit_EraseMemberStartingAfresh_TakesANewMemberAndAVersionNobodyLoaded()
    {
        await using var test = new TestStore();
        await FillAsync(test);

        await test.CommittedAsync(Some.Turn(0, Web, member: "member-new") with { EraseMember = true, Member = Some.Member(id: "member-new") });

        var load = await test.LoadAsync(Web);
        Assert.Equal(("member-new", 1), (load.MemberId, load.Member!.Version));
        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Some.Turn(1, Web)));
        Assert.False(test.FilesContain(Some.MemberId));
    }

    /// <summary>A member with two conversations and something in every table, still in the write-ahead log for the most part.</summary>
    private static async Task FillAsync(TestStore test)
    {
        await test.CommittedAsync(Some.Turn(state: "secret-state") with
        {
            Member = Some.Member(document: """{"a":"secret-answer"}"""),
            UserId = "user-1",
            ActivityId = "in-77",
            Messages = [Some.Message("out-1")],
            Events = [new MemberEvent("e", Some.Json("secret-event"))],
            Due = [Some.Due()],
        });
        await test.Store.AppendInboundAsync(Web, Some.Message("in-78", "hello"), Some.Noon, default);
        await test.CommittedAsync(Some.Turn(chat: Web) with
        {
            ActivityId = "in-78", Delivery = Delivery.Log, Messages = [Some.Message("out-2"), Some.Message("out-3")],
        });
    }
}
