using NodaTime;
using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class ReachabilityTests
{
    private static readonly ConversationKey Web = new("webchat", "w");
    private static readonly Duration Lease = Duration.FromMinutes(1);

    [Fact]
    public async Task Unreachable_Conversation_LosesItsMessagesAndWhatIsDueUntilTheMemberWrites()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with
        {
            UserId = "u",
            Messages = [Some.Message("a"), Some.Message("b")],
            Due = [Some.Due(DueKind.CheckIn), Some.Due(DueKind.Timer)],
        });

        var givenUp = await test.Store.UnreachableAsync(Some.Chat, Some.Noon, default);
        await test.Store.UnreachableAsync(Some.Chat, Some.Noon + Duration.FromHours(1), default);

        Assert.Equal(2, givenUp);
        Assert.Empty(await test.Store.PendingAsync(Some.Noon, 10, [], default));
        Assert.Null(await test.Store.NextAsync(default));
        Assert.Equal(Some.Noon, (await test.LoadAsync()).UnreachableSince);
        Assert.Equal(Some.Noon, (await test.LoadAsync(Web with { Channel = "msteams" }, user: "u")).UnreachableSince);

        await test.CommittedAsync(Some.Turn(1));
        Assert.Equal(Some.Noon, (await test.LoadAsync()).UnreachableSince);
        await test.CommittedAsync(Some.Turn(2) with { Heard = true, Due = [Some.Due()] });
        Assert.Null((await test.LoadAsync()).UnreachableSince);
        Assert.Single(await test.Store.ClaimAsync(Some.Noon, 10, Lease, default));
    }

    [Fact]
    public async Task Unreachable_ConversationThatTheMemberLeftForAnother_StopsNothingThere()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due()] });
        await test.CommittedAsync(Some.Turn(chat: Web) with { Heard = true });

        await test.Store.UnreachableAsync(Some.Chat, Some.Noon, default);

        Assert.Null((await test.LoadAsync()).UnreachableSince);
        Assert.Equal(Web, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 10, Lease, default)).Conversation);
    }

    [Fact]
    public async Task Heard_InAnotherConversation_BringsWhatFollowsTheMemberThereAndLeavesTheSessionsTimer()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [.. Enum.GetValues<DueKind>().Select(kind => Some.Due(kind))] });

        await test.CommittedAsync(Some.Turn(chat: Web) with { Heard = true });

        var items = await test.Store.ClaimAsync(Some.Noon, 100, Lease, default);
        Assert.Equal([DueKind.Timer, DueKind.SessionIdle], items.Where(item => item.Conversation == Some.Chat).Select(item => item.Kind).Order());
        Assert.All(items.Where(item => item.Kind.FollowsMember()), item => Assert.Equal(Web, item.Conversation));
    }

    [Fact]
    public async Task Fired_WhereTheItemWasBeforeTheMemberWroteElsewhere_IsStale()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due()] });
        var claimed = Assert.Single(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
        await test.CommittedAsync(Some.Turn(chat: Web) with { Heard = true });

        Assert.Equal(CommitOutcome.Stale, await test.CommitAsync(Some.Turn(1) with { Fired = claimed }));
        test.Clock.Now += Lease;
        Assert.Equal(Web, Assert.Single(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default)).Conversation);
    }

    [Fact]
    public async Task Claim_OfAnItemWhoseTurnNeverCommits_ComesEverLaterThenRestsUntilTheMemberWrites()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Due = [Some.Due()] });

        for (var claim = 0; claim < IDueStore.MostClaims; claim++)
        {
            Assert.Single(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
            test.Clock.Now += (Lease * (1L << claim)) - Duration.FromTicks(1);
            Assert.Empty(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
            test.Clock.Now += Duration.FromTicks(1);
        }

        test.Clock.Now += Duration.FromDays(30);
        Assert.Empty(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
        Assert.Null(await test.Store.NextAsync(default));

        await test.CommittedAsync(Some.Turn(1) with { Heard = true });
        Assert.Single(await test.Store.ClaimAsync(Some.Noon, 1, Lease, default));
    }

    [Fact]
    public async Task Postponed_Message_HoldsItsConversationBackWithoutAnAttempt()
    {
        await using var test = new TestStore();
        await test.CommittedAsync(Some.Turn() with { Messages = [Some.Message("a"), Some.Message("b")] });
        var first = (await test.Store.PendingAsync(Some.Noon, 10, [], default))[0];

        await test.Store.PostponedAsync(first.Sequence, Some.Noon + Duration.FromSeconds(5), default);

        Assert.Empty(await test.Store.PendingAsync(Some.Noon, 10, [], default));
        var later = await test.Store.PendingAsync(Some.Noon + Duration.FromSeconds(5), 10, [], default);
        Assert.Equal([0, 0], later.Select(message => message.Attempts));
    }
}
