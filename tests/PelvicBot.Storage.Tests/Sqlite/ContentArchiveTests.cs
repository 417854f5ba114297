using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public sealed class ContentArchiveTests
{
    private static readonly ArchivedItem Old = new("00000000000000aa", "a/b", 1, Some.Json("""{"text":"old"}"""));
    private static readonly ArchivedItem New = new("00000000000000bb", "a/b", 2, Some.Json("""{"text":"new"}"""));

    [Fact]
    public async Task Keep_ChangedContent_KeepsTheOldOneReadable()
    {
        await using var test = new TestStore();

        Assert.Equal(1, await test.Store.KeepAsync([Old], default));
        Assert.Equal(1, await test.Store.KeepAsync([Old with { Version = 7 }, New], default));
        Assert.Equal(0, await test.Store.KeepAsync([New], default));

        var found = await test.OpenAgain().FindItemAsync(Old.Hash, default);
        Assert.Equal(("a/b", 1, """{"text":"old"}"""), (found!.Id, found.Version, Some.Text(found.Canonical)));
        Assert.Null(await test.Store.FindItemAsync("00000000000000cc", default));
    }

    [Fact]
    public async Task Erase_AMember_LeavesTheContent()
    {
        await using var test = new TestStore();
        await test.Store.KeepAsync([Old], default);
        await test.CommittedAsync(Some.Turn() with { Member = Some.Member() });

        Assert.True(await test.Store.EraseAsync(Some.MemberId, default));

        Assert.NotNull(await test.Store.FindItemAsync(Old.Hash, default));
    }
}
