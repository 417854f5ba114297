using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class LinkCodeTests
{
    private const string Hash = "5E884898DA28047151D0E56F8DC62927";
    private const string Other = "member-2";

    private static readonly ConversationKey Web = new("webchat", "w-1");
    private static readonly Duration TenMinutes = Duration.FromMinutes(10);

    [Fact]
    public async Task Find_ValidCode_GivesItsMember()
    {
        await using var test = new TestStore();
        await GiveAsync(test);

        Assert.Equal(Some.MemberId, (await test.Store.FindByCodeAsync(Hash, default))!.Id);
        Assert.Null(await test.Store.FindByCodeAsync("another", default));
    }

    [Fact]
    public async Task Find_WhenItsMachineTimeIsOver_GivesNobody()
    {
        await using var test = new TestStore();
        await GiveAsync(test);

        test.Clock.Now += TenMinutes;

        Assert.Null(await test.Store.FindByCodeAsync(Hash, default));
        await test.Store.PurgeAsync(Some.Noon, default);
        Assert.Equal(0, test.Count("link_code"));
    }

    [Fact]
    public async Task Give_Again_TakesTheEarlierOnesPlace()
    {
        await using var test = new TestStore();
        await GiveAsync(test);

        await test.CommittedAsync(Some.Turn(1) with { CodeGiven = new LinkCodeGiven("second", TenMinutes) });

        Assert.Null(await test.Store.FindByCodeAsync(Hash, default));
        Assert.NotNull(await test.Store.FindByCodeAsync("second", default));
    }

    [Fact]
    public async Task Use_ByAnotherMember_MovesTheirPlacesAndErasesThem()
    {
        await using var test = new TestStore();
        await GiveAsync(test);
        var second = new ConversationKey("webchat", "w-2");
        await test.CommittedAsync(Some.Turn(chat: Web, member: Other) with
        {
            Member = Some.Member(id: Other, document: """{"answer":"secret-answer"}"""), UserId = "web-user",
            Due = [Some.Due(chat: Web, member: Other)], Events = [new MemberEvent("consent", Some.Json("{}"))],
        });
        await test.CommittedAsync(Some.Turn(chat: second, member: Other));

        await test.CommittedAsync(Some.Turn(1, Web) with { CodeUsed = new LinkCodeUsed(Hash, Other), Due = [Some.Due(chat: Web)] });

        Assert.Equal(Some.MemberId, (await test.LoadAsync(Web)).MemberId);
        Assert.Equal(Some.MemberId, (await test.LoadAsync(second)).MemberId);
        Assert.Equal(Some.MemberId, (await test.LoadAsync(new ConversationKey("webchat", "new"), "web-user")).MemberId);
        Assert.Equal(Some.MemberId, (await test.LoadAsync()).MemberId);
        Assert.Null(await test.Store.FindAsync(Other, default));
        Assert.False(test.FilesContain("secret-answer"));
        Assert.Equal(Web, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, TenMinutes, default)).Conversation);
        Assert.Equal(1, test.Count("member"));
        Assert.Equal(0, test.Count("link_code"));
    }

    [Fact]
    public async Task Use_InAConversationNeverStored_StoresItWithTheSender()
    {
        await using var test = new TestStore();
        await GiveAsync(test);

        await test.CommittedAsync(Some.Turn(chat: Web) with { UserId = "web-user", CodeUsed = new LinkCodeUsed(Hash, null) });

        Assert.Equal(Some.MemberId, (await test.LoadAsync(Web)).MemberId);
        Assert.Equal(Some.MemberId, (await test.LoadAsync(new ConversationKey("webchat", "new"), "web-user")).MemberId);
    }

    [Fact]
    public async Task Use_Twice_ConflictsAndChangesNothing()
    {
        await using var test = new TestStore();
        await GiveAsync(test);
        await test.CommittedAsync(Some.Turn(chat: Web) with { CodeUsed = new LinkCodeUsed(Hash, null) });

        var third = new ConversationKey("webchat", "w-3");
        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Some.Turn(chat: third) with { CodeUsed = new LinkCodeUsed(Hash, null) }));
        Assert.Null((await test.LoadAsync(third)).Conversation);
    }

    [Fact]
    public async Task Use_RanOutSinceTheLoad_Conflicts()
    {
        await using var test = new TestStore();
        await GiveAsync(test);
        test.Clock.Now += TenMinutes;

        Assert.Equal(CommitOutcome.Conflict, await test.CommitAsync(Some.Turn(chat: Web) with { CodeUsed = new LinkCodeUsed(Hash, null) }));
    }

    [Fact]
    public async Task Erase_AfterALink_ErasesEveryPlace()
    {
        await using var test = new TestStore();
        await GiveAsync(test);
        await test.CommittedAsync(Some.Turn(chat: Web) with { UserId = "web-user", CodeUsed = new LinkCodeUsed(Hash, null) });

        await test.Store.EraseAsync(Some.MemberId, default);

        Assert.All(new[] { "member", "conversation", "identity", "link_code" }, table => Assert.Equal(0, test.Count(table)));
    }

    private static Task GiveAsync(TestStore test) => test.CommittedAsync(
        Some.Turn() with { Member = Some.Member(), UserId = "user-1", CodeGiven = new LinkCodeGiven(Hash, TenMinutes) });
}
