using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class DueStoreTests
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    [Fact]
    public async Task Claim_ItemsDue_ComeEarliestFirstUpToTheLimit()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with
        {
            Due =
            [
                Some.Due(DueKind.Nudge, at: Some.Noon), Some.Due(DueKind.CheckIn, at: Some.Noon - Duration.FromHours(1)),
                Some.Due(DueKind.Timer, at: Some.Noon - Duration.FromHours(2)), Some.Due(DueKind.PauseEnd, at: Some.Noon + Duration.FromTicks(1)),
            ],
        });

        var first = await test.Store.ClaimAsync(Some.Noon, 2, Lease, default);
        var second = await test.Store.ClaimAsync(Some.Noon, 2, Lease, default);

        Assert.Equal([DueKind.Timer, DueKind.CheckIn], first.Select(item => item.Kind));
        Assert.Equal(Some.Due(DueKind.Timer, at: Some.Noon - Duration.FromHours(2)), first[0]);
        Assert.Equal([DueKind.Nudge], second.Select(item => item.Kind));
    }

    [Fact]
    public async Task Claim_EveryKind_ComesBackAsItself()
    {
        await using var test = new TestStore();
        var kinds = Enum.GetValues<DueKind>();
        await test.CommittedAsync(Some.Turn() with { Due = [.. kinds.Select(kind => Some.Due(kind))] });

        var claimed = await test.Store.ClaimAsync(Some.Noon, 100, Lease, default);

        Assert.Equal(kinds, claimed.Select(item => item.Kind).Order());
    }

    [Fact]
    public async Task Claim_LeaseEnded_HandsOutAgainByMachineTime()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due()] });
        await test.Store.ClaimAsync(Some.Noon, 1, Lease, default);

        Assert.Empty(await test.Store.ClaimAsync(Some.Noon + Duration.FromDays(7), 1, Lease, default));
        test.Clock.Now += Lease;

        Assert.Single(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
    }

    [Fact]
    public async Task Commit_SettingAClaimedKindAgain_ReplacesItAndClearsTheClaim()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(version: 1)] });
        await test.Store.ClaimAsync(Some.Noon, 1, Lease, default);

        await test.CommittedAsync(Some.Turn(1) with { Due = [Some.Due(version: 2)] });

        Assert.Equal(2, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, Lease, default)).Version);
    }

    [Fact]
    public async Task Commit_Fired_DeletesItsItem()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(DueKind.Timer), Some.Due(DueKind.CheckIn)] });

        await test.CommittedAsync(Some.Turn(1) with { Fired = Some.Due(DueKind.Timer) });

        Assert.Equal(DueKind.CheckIn, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, Lease, default)).Kind);
    }

    [Fact]
    public async Task Commit_FiredAndSetAgain_KeepsTheNewItem()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(version: 1)] });

        await test.CommittedAsync(Some.Turn(1) with { Fired = Some.Due(version: 1), Cancel = [DueKind.CheckIn], Due = [Some.Due(version: 2)] });

        Assert.Equal(2, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, Lease, default)).Version);
    }

    [Fact]
    public async Task Commit_FiredInAnotherVersionOrGone_IsStale()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(DueKind.CheckIn, version: 2)] });

        Assert.Equal(CommitOutcome.Stale, await test.CommitAsync(Some.Turn(1) with { Fired = Some.Due(DueKind.CheckIn, version: 1) }));
        Assert.Equal(CommitOutcome.Stale, await test.CommitAsync(Some.Turn(1) with { Fired = Some.Due(DueKind.Timer) }));
        Assert.Equal(1, (await test.LoadAsync()).Conversation!.Version);
    }

    [Fact]
    public async Task Commit_Cancel_RemovesOnlyThatKind()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(DueKind.Timer), Some.Due(DueKind.CheckIn)] });

        await test.CommittedAsync(Some.Turn(1) with { Cancel = [DueKind.CheckIn, DueKind.Nudge] });

        Assert.Equal(DueKind.Timer, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, Lease, default)).Kind);
    }

    [Fact]
    public async Task Commit_DueInAnotherConversation_FiresThere()
    {
        await using var test = new TestStore();
        var other = new ConversationKey("webchat", "w");
        await test.CommittedAsync(Some.Turn(chat: other));

        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due(chat: other)] });

        Assert.Equal(other, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 9, Lease, default)).Conversation);
    }

    [Fact]
    public async Task Commit_DueInAConversationNeverStored_FailsWithASentenceAndChangesNothing()
    {
        await using var test = new TestStore();

        var failure = await Assert.ThrowsAsync<StorageException>(
            async () => await test.CommitAsync(Some.Turn() with { Due = [Some.Due(chat: new ConversationKey("x", "y"))] }));

        Assert.StartsWith("The due item 'CheckIn' names a conversation that was never stored", failure.Message, StringComparison.Ordinal);
        Assert.Null((await test.LoadAsync()).Conversation);
    }

    [Fact]
    public async Task Next_IsTheEarliestItemOrNull()
    {
        await using var test = new TestStore();
        Assert.Null(await test.Store.NextAsync(default));
        await test.CommittedAsync(Some.Turn() with
        {
            Due = [Some.Due(DueKind.Timer, at: Some.Noon + Duration.FromHours(3)), Some.Due(DueKind.CheckIn, at: Some.Noon + Duration.FromHours(2))],
        });

        Assert.Equal(Some.Noon + Duration.FromHours(2), await test.Store.NextAsync(default));
    }
}
