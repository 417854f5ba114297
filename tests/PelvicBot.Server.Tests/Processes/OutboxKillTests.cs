using System.Globalization;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Storage.Sqlite.Native;

namespace PelvicBot.Server.Tests.Processes;

/// <summary>
/// kill -9 at every point of a reply's way to a channel. Nothing in the service knows of these tests: a locked database holds a commit back, and a
/// channel that does not answer holds a delivery back.
/// </summary>
public sealed class OutboxKillTests : IAsyncLifetime
{
    private const int WelcomeMessages = 2;

    private readonly TemporaryFolder folder = new();
    private TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeChannel channel = null!;
    private ServiceProcess service = null!;
    private ChannelMember member = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        service = await ServiceProcess.ServeAsync(folder.Path);
        member = new ChannelMember(service.Http, channel: channel);
        await member.WriteAsync("hello", "hello");
        await channel.WaitAsync(WelcomeMessages);
        await MarkedAsync();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Kill_BeforeTheCommit_SaysNothingAndTheChannelsSecondTryIsAnsweredOnce()
    {
        Task posting;
        using (var database = SqliteDatabase.Open(folder[SqliteStoreOptions.DatabaseName], Patience.Limit))
        {
            database.Execute("BEGIN IMMEDIATE");
            posting = member.WriteAsync("help", "m-1");

            // The turn has run and waits for the disk: after a second the channel is shown so.
            await Eventually.Async(() => channel.Typing, typing => typing.Count > 0);
            await service.KillAsync();
        }

        // No answer; but "accepted", should the machine have been so slow that the turn took longer than a channel waits.
        Assert.True(await Record.ExceptionAsync(() => posting) is null or HttpRequestException);
        await RestartAsync();
        Assert.Empty(Replies());

        await member.WriteAsync("help", "m-1");
        await member.WriteAsync("help", "m-2");

        await AssertRepliesAsync(repeated: 0, "m-1", "m-2");
    }

    [Fact]
    public async Task Kill_AfterTheCommit_LosesNothing()
    {
        var first = Hold();
        await member.WriteAsync("help", "m-1");
        await first;

        // Committed, and behind the first one, which the channel has not answered.
        await member.WriteAsync("help", "m-2");
        await member.WriteAsync("help", "m-3");
        await service.KillAsync();
        await RestartAsync();

        await AssertRepliesAsync(repeated: 1, "m-1", "m-2", "m-3");
    }

    [Fact]
    public async Task Kill_InTheMiddleOfSending_SendsItOnceMore()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var killed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Arriving = () =>
        {
            arrived.TrySetResult();
            return killed.Task;
        };
        await member.WriteAsync("help", "m-1");
        await member.WriteAsync("help", "m-2");
        await arrived.Task;
        await service.KillAsync();
        channel.Arriving = () => Task.FromResult(true);
        killed.SetResult(false);
        await RestartAsync();

        await AssertRepliesAsync(repeated: 0, "m-1", "m-2");
    }

    [Fact]
    public async Task Kill_BeforeMarking_RepeatsThatOneWithTheSameId()
    {
        var taken = Hold();
        await member.WriteAsync("help", "m-1");
        await taken;
        await service.KillAsync();
        await RestartAsync();
        await member.WriteAsync("help", "m-2");

        await AssertRepliesAsync(repeated: 1, "m-1", "m-2");
        Assert.Equal(FakeChannel.ClientId(Replies()[0]), FakeChannel.ClientId(Replies()[1]));
    }

    [Fact]
    public async Task Kills_UnderLoad_LoseNothingKeepTheOrderAndRepeatAtMostOneEach()
    {
        const int Messages = 40;
        int[] killsAt = [30, 70, 110];
        var members = Enumerable.Range(1, 4).Select(i => new ChannelMember(service.Http, $"load-{i}", channel)).ToArray();
        var before = channel.Posts.Count;
        var writing = members.Select(writer => Task.Run(() => WriteAllAsync(writer, Messages))).ToArray();
        foreach (var kill in killsAt)
        {
            await channel.WaitAsync(before + kill);
            await service.KillAsync();
            await RestartAsync(members);
        }

        await Task.WhenAll(writing);
        string[] expected = [.. Enumerable.Range(1, Messages).Select(Id).SelectMany(Parts)];
        var repeated = 0;
        foreach (var writer in members)
        {
            var replies = await Eventually.Async(() => Replies(writer), sent => sent.Any(reply => Part(reply) == expected[^1]));
            Assert.Equal(expected, replies.Where((reply, i) => i == 0 || Part(reply) != Part(replies[i - 1])).Select(Part));
            Assert.Equal(expected.Length, replies.Select(FakeChannel.ClientId).Distinct().Count());
            repeated += replies.Count - expected.Length;
        }

        Assert.InRange(repeated, 0, killsAt.Length * members.Length);
    }

    [Fact]
    public async Task Messages_OfTwoProcesses_AreSentOnceAndInOrder_AlsoAfterOneWasKilled()
    {
        const int Messages = 12;
        await using var other = await ServiceProcess.ServeAsync(folder.Path);
        var there = new ChannelMember(other.Http, channel: channel);
        for (var number = 1; number <= Messages; number++)
        {
            await (number % 2 == 0 ? there : member).WriteAsync("help", Id(number));
        }

        await AssertRepliesAsync(repeated: 0, [.. Enumerable.Range(1, Messages).Select(Id)]);
        await MarkedAsync();
        await service.KillAsync();
        await there.WriteAsync("help", Id(Messages + 1));

        await AssertRepliesAsync(repeated: 0, [.. Enumerable.Range(1, Messages + 1).Select(Id)]);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"m-{number}");

    /// <summary>One after the other; what got no answer the channel sends again.</summary>
    private static async Task WriteAllAsync(ChannelMember writer, int count)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var number = 1; number <= count; number++)
        {
            while (!await TryAsync(writer, Id(number)))
            {
                await pause.WaitForNextTickAsync(patience.Token);
            }
        }
    }

    private static async Task<bool> TryAsync(ChannelMember writer, string id)
    {
        try
        {
            await writer.WriteAsync("help", id);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>The channel takes the next message and does not answer until the service is gone.</summary>
    /// <returns>Completes when it was taken.</returns>
    private Task Hold()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Taken = async _ =>
        {
            channel.Taken = _ => Task.CompletedTask;
            taken.SetResult();
            await gone.Task;
        };
        return taken.Task;
    }

    private async Task RestartAsync(params ChannelMember[] others)
    {
        gone.TrySetResult();
        gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var killed = service;
        service = await ServiceProcess.ServeAsync(folder.Path);
        foreach (var someone in others.Append(member))
        {
            someone.Http = service.Http;
        }

        await killed.DisposeAsync();
    }

    /// <summary>What the channel took is stored as delivered: a kill repeats none of it.</summary>
    private async Task MarkedAsync()
    {
        using var database = SqliteDatabase.Open(folder[SqliteStoreOptions.DatabaseName], Patience.Limit);
        await Eventually.Async(() => Pending(database), pending => pending == 0);
    }

    private static long Pending(SqliteDatabase database)
    {
        using var row = database.Use("SELECT count(*) FROM message WHERE stage = 1");
        row.Step();
        return row.Int64(0);
    }

    private List<Activity> Replies(ChannelMember? to = null) =>
        [.. channel.Messages.Where(message => message.Conversation!.Id == (to ?? member).Conversation && message.ReplyToId != "hello")];

    /// <summary>To "help" the coach says two things: the words that always work, and its open question again.</summary>
    private static string[] Parts(string inbound) => [inbound + "-0", inbound + "-1"];

    /// <summary>Which part of which answer it is: the inbound id, and the last part of our own.</summary>
    private static string Part(Activity reply) => reply.ReplyToId + FakeChannel.ClientId(reply)[FakeChannel.ClientId(reply).LastIndexOf('-')..];

    private async Task AssertRepliesAsync(int repeated, params string[] inbound)
    {
        string[] parts = [.. inbound.SelectMany(Parts)];
        var replies = await Eventually.Async(() => Replies(), sent => sent.Count >= parts.Length + repeated);
        Assert.Equal([.. parts.Take(repeated), .. parts], replies.Select(Part));
    }
}
