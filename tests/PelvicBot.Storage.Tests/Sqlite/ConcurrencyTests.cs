using PelvicBot.Conversations.Ports;
using PelvicBot.Storage.Tests.Support;

namespace PelvicBot.Storage.Tests.Sqlite;

public class ConcurrencyTests
{
    [Fact]
    public async Task Commit_ManyOnOneVersion_ExactlyOneWins()
    {
        await using var test = new TestStore();

        for (var version = 0; version < 10; version++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
                () => test.CommitAsync(Some.Turn(version) with { Messages = [Some.Message($"out-{version}-{i}")] }).AsTask())));

            Assert.Equal(1, outcomes.Count(outcome => outcome == CommitOutcome.Committed));
            Assert.Equal(19, outcomes.Count(outcome => outcome == CommitOutcome.Conflict));
        }

        Assert.Equal(10, (await test.Store.PendingAsync(Some.Noon, 100, [], default)).Count);
    }

    [Fact]
    public async Task Commit_FiftyConversationsAtOnce_AllAreDurableWithoutACheckpoint()
    {
        await using var test = new TestStore();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            var chat = new ConversationKey("msteams", $"chat-{i}");
            for (var version = 0; version < 4; version++)
            {
                var load = await test.LoadAsync(chat);
                Assert.Equal(version, load.Conversation?.Version ?? 0);
                await test.CommittedAsync(Some.Turn(version, chat, $"member-{i}") with
                {
                    Member = Some.Member(version, id: $"member-{i}"), ActivityId = $"in-{version}", Messages = [Some.Message("out")],
                });
            }
        })));

        // The files as they are at this instant, copied: what a process that dies here leaves behind.
        var copy = test.Folder + "-copy";
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(test.Folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await using (var after = PelvicBot.Storage.Sqlite.SqliteStore.Open(new() { Folder = copy }, test.Clock))
        {
            for (var i = 0; i < 50; i++)
            {
                var load = await after.LoadAsync(new TurnAddress(new ConversationKey("msteams", $"chat-{i}"), null, "in-3"), default);
                Assert.Equal((4, 4, true), (load.Conversation!.Version, load.Member!.Version, load.Seen));
            }

            Assert.Equal(200, (await after.PendingAsync(Some.Noon, 1000, [], default)).Count);
        }

        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task Claim_ManySweepsAtOnce_HandOutEachItemOnce()
    {
        await using var test = new TestStore();
        for (var i = 0; i < 20; i++)
        {
            var chat = new ConversationKey("msteams", $"chat-{i}");
            await test.CommittedAsync(Some.Turn(chat: chat, member: $"m{i}") with { Due = [Some.Due(chat: chat, member: $"m{i}")] });
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => test.Store.ClaimAsync(Some.Noon, 5, NodaTime.Duration.FromMinutes(1), default).AsTask())));

        Assert.Equal(20, claims.SelectMany(items => items).Select(item => item.MemberId).Distinct().Count());
        Assert.Equal(20, claims.Sum(items => items.Count));
    }
}
