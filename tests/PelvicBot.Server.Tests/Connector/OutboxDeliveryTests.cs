using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Connector;

/// <summary>What becomes of messages that are in the outbox already, as after a restart.</summary>
public sealed class OutboxDeliveryTests : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private readonly InMemoryStore store;
    private FakeChannel channel = null!;
    private FakeLogin login = null!;

    public OutboxDeliveryTests() => store = new InMemoryStore(clock);

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        login = await FakeLogin.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await login.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task Message_OfBefore_GoesOutWithATokenOfTheLogin()
    {
        await StoreAsync("one");
        await using var service = await StartAsync(channel.ServiceUrl);

        Assert.Equal("one", (await channel.WaitAsync(1))[0].Activity.Text);
        Assert.Equal("Bearer token-1", channel.Authorization);
    }

    [Fact]
    public async Task Message_WhileTheLoginFails_WaitsWithoutAnAttemptAndGoesOutLater()
    {
        login.Status = 503;
        await StoreAsync("one");
        await using var service = await StartAsync(channel.ServiceUrl);
        await Eventually.Async(() => service.Logs.Text, text => text.Contains("was not delivered (the login answered 503", StringComparison.Ordinal));

        for (var failed = 2; failed < 20; failed++)
        {
            Advance(service, Duration.FromMinutes(5));
            await Eventually.Async(() => service.Logs.Text.Split("was not delivered").Length - 1, postponed => postponed >= failed);
        }

        var waiting = Assert.Single(await store.PendingAsync(Instant.MaxValue, 10, [], default));
        Assert.Equal((0, 0), (waiting.Attempts, channel.Attempts));

        login.Status = 200;
        Advance(service, Duration.FromMinutes(5));
        Assert.Equal("one", (await channel.WaitAsync(1))[0].Activity.Text);
    }

    [Fact]
    public async Task Message_ToAnAddressThatIsAllowedNoMore_IsGivenUpAndNothingLeaves()
    {
        await StoreAsync("one");
        await using var service = await StartAsync("https://other.example/");

        await service.DeliveredAsync();
        Assert.Equal(0, channel.Attempts);
        Assert.Contains("A message was given up: 'serviceUrl' is not one of BotFramework:AllowedServiceUrls.", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_OfAThread_KeepTheLimitsOfTeams()
    {
        await StoreAsync([.. Enumerable.Range(1, 10).Select(i => $"{i}")]);
        await using var service = await StartAsync(channel.ServiceUrl);

        // The clock stands: there is room for seven, and the eighth is put off without an attempt.
        await Eventually.Async(() => service.Logs.Text, text => text.Contains("was not delivered (the channel's limits)", StringComparison.Ordinal));
        Assert.Equal(7, channel.Attempts);

        Advance(service, Duration.FromSeconds(2));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"{i}"), (await channel.WaitAsync(10)).Select(post => post.Activity.Text));
    }

    [Fact]
    public async Task Message_ThatNeverGoesThrough_IsCountedLoggedWithoutItsTextAndBlocksNothing()
    {
        using var meter = new MeterListener();
        var counted = 0L;
        meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DeliveryMeter.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meter.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Value is nameof(DeliveryResult.GivenUp)))
            {
                Interlocked.Add(ref counted, count);
            }
        });
        meter.Start();
        channel.Answer = _ => (503, null);
        await StoreAsync("a private word", "two");
        await using var service = await StartAsync(channel.ServiceUrl);
        for (var attempt = 1; attempt < 12; attempt++)
        {
            var tried = attempt;
            await Eventually.Async(
                async () => await store.PendingAsync(Instant.MaxValue, 10, [], default), pending => pending[0].Attempts >= tried);
            Advance(service, Duration.FromHours(1));
        }

        await Eventually.Async(() => service.Logs.Text, text => text.Contains("A message was given up: the channel answered 503", StringComparison.Ordinal));
        channel.Answer = _ => (200, null);

        // The next one is tried at once: before the channel takes messages again, or after.
        await Eventually.Async(async () => await store.PendingAsync(Instant.MaxValue, 10, [], default), pending => pending.Count == 0 || pending[0].Attempts > 0);
        Advance(service, Duration.FromHours(1));
        Assert.Equal("two", (await channel.WaitAsync(1))[0].Activity.Text);
        Assert.True(Interlocked.Read(ref counted) >= 1);
        Assert.DoesNotContain("private", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatCannotBeRead_HoldsBackItsConversationAloneAndIsLoggedWithoutAnything()
    {
        using var folder = new TemporaryFolder();
        await using (var sqlite = SqliteStore.Open(new SqliteStoreOptions { Folder = folder.Path }, clock))
        {
            await sqlite.CommitAsync(Turn("damaged-place", "a private word", "behind it"), default);
            await sqlite.CommitAsync(Turn("c", "one"), default);
        }

        Database.Execute(folder[SqliteStoreOptions.DatabaseName], "UPDATE message SET body = zeroblob(99) WHERE seq = 1");
        await using var service = await RealService.StartOnAsync(folder);

        Assert.Equal("one", (await channel.WaitAsync(1))[0].Activity.Text);
        await Eventually.Async(
            () => service.Logs.Text, text => text.Contains("was not delivered (what is stored of it cannot be read)", StringComparison.Ordinal));
        Assert.Equal(1, channel.Attempts);
        Assert.DoesNotContain("damaged-place", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_OfTwoServicesOnOneStore_AreSentByOneOfThem()
    {
        var answer = new TaskCompletionSource();
        channel.Taken = activity => activity.Text == "one" ? answer.Task : Task.CompletedTask;
        await StoreAsync("one", "two");
        var first = await StartAsync(channel.ServiceUrl);
        await channel.WaitAsync(1);
        var second = await StartAsync(channel.ServiceUrl);

        // The second one's own: it finds them in the outbox behind those that the first one is sending.
        await store.CommitAsync(Turn("d", "three"), default);
        second.Services.GetRequiredService<OutboxSignal>().Set();
        await channel.WaitAsync(2);
        answer.SetResult();
        await channel.WaitAsync(3);
        await first.DisposeAsync();
        await second.DisposeAsync();

        Assert.Equal(["one", "three", "two"], channel.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task Messages_OfAServiceThatDied_GoOutWhenItsLeaseHasRunOut_AndOfOneThatStoppedAtOnce()
    {
        Assert.True(await store.LeaseAsync("one that died", OutboxLease.Length, default));
        await StoreAsync("one");
        await using (var service = await StartAsync(channel.ServiceUrl))
        {
            await Eventually.Async(() => store.RefusedLeases, refused => refused > 0);
            Assert.Equal(0, channel.Attempts);

            Advance(service, OutboxLease.Length);
            Assert.Equal("one", (await channel.WaitAsync(1))[0].Activity.Text);
        }

        await store.CommitAsync(Turn("d", "two"), default);
        await using var next = await StartAsync(channel.ServiceUrl);
        Assert.Equal("two", (await channel.WaitAsync(2))[1].Activity.Text);
    }

    [Fact]
    public async Task Lease_ThatWasLost_MakesWhatWasReadUnderItOutOfDate()
    {
        var lease = new OutboxLease(store, new MachineClock(clock));
        var term = await lease.HoldAsync(default) ?? throw new InvalidOperationException("Nobody else has it.");
        clock.Advance(OutboxLease.Length - Duration.Epsilon);
        Assert.True(lease.IsHeldSince(term));
        Assert.Equal(term, await lease.HoldAsync(default));

        clock.Advance(OutboxLease.Length);
        Assert.False(lease.IsHeldSince(term));
        Assert.True(await store.LeaseAsync("another", OutboxLease.Length, default));
        Assert.Null(await lease.HoldAsync(default));
        await store.ReleaseAsync("another", default);
        var later = await lease.HoldAsync(default);

        Assert.NotEqual(term, later);
        Assert.Equal((false, true), (lease.IsHeldSince(term), lease.IsHeldSince(later!.Value)));
    }

    [Fact]
    public async Task Stop_WhileAMessageIsUnderWay_WaitsForItsAnswerAndLeavesTheRest()
    {
        var answer = new TaskCompletionSource();
        channel.Taken = _ => answer.Task;
        await StoreAsync("one", "two");
        var service = await StartAsync(channel.ServiceUrl);
        await channel.WaitAsync(1);

        var stopping = service.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        answer.SetResult();
        await stopping;

        // The one under way is marked as delivered; the other may have gone out, too, but never half.
        var left = (await store.PendingAsync(Instant.MaxValue, 10, [], default)).Select(message => message.Activity!.Text);
        Assert.Equal(["one", "two"], channel.Messages.Select(message => message.Text).Concat(left));
    }

    [Fact]
    public async Task Typing_IsShownAfterASecondAndThenOnceInThree()
    {
        await using var service = await TestService.StartAsync();
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        service.Coach.Before = _ => slow.Task;
        var time = new ManualTime();
        var runner = new TypingTurnRunner(
            service.Coach, service.Services.GetRequiredService<ConnectorClient>(), time, service.Services.GetRequiredService<ILogger<TypingTurnRunner>>());

        var turn = runner.RunAsync(new TurnRequest(Inbound(), Delivery.Connector), default).AsTask();
        await AssertTypingAsync(TimeSpan.FromSeconds(1), 1);
        await AssertTypingAsync(TimeSpan.FromSeconds(3), 2);
        await AssertTypingAsync(TimeSpan.FromSeconds(3), 3);
        slow.SetResult();
        var response = await turn;

        var typing = channel.Typing[0];
        Assert.Equal("/v3/conversations/c/activities", typing.Path);
        Assert.Null(typing.Activity.ChannelData);
        Assert.Equal("You said: hi", Assert.Single(response.Messages).Text);
        Assert.Equal(3, channel.Typing.Count);

        // Not a moment earlier: the timer still runs then. It runs again once the one before was answered.
        async Task AssertTypingAsync(TimeSpan after, int times)
        {
            time.Advance(after - TimeSpan.FromTicks(1));
            Assert.Equal(1, time.Running);
            time.Advance(TimeSpan.FromTicks(1));
            await Eventually.Async(() => (channel.Typing.Count, time.Running), now => now == (times, 1));
        }
    }

    /// <summary>Moves the machine's clock; the outbox looks again at once.</summary>
    private void Advance(TestService service, Duration by)
    {
        clock.Advance(by);
        service.Services.GetRequiredService<OutboxSignal>().Set();
    }

    private Activity Inbound(string conversation = "c") => new()
    {
        Type = ActivityTypes.Message,
        Id = "m",
        ChannelId = "msteams",
        ServiceUrl = channel.ServiceUrl,
        From = new ChannelAccount { Id = "u" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = conversation },
        Text = "hi",
    };

    private Task<TestService> StartAsync(string allowed) => TestService.StartAsync(
        store, clock,
        "--MicrosoftAppId", "the-app", "--MicrosoftAppPassword", "the-password", "--ToChannelFromBotLoginUrl", login.Url,
        "--BotFramework:AllowedServiceUrls", allowed);

    private async Task StoreAsync(params string[] texts) => await store.CommitAsync(Turn("c", texts), default);

    private TurnCommit Turn(string conversation, params string[] texts) => new()
    {
        Conversation = new StoredConversation(
            new ConversationKey("msteams", conversation), 0, "m-" + conversation, "{}"u8.ToArray(),
            JsonSerializer.SerializeToUtf8Bytes(ConversationReference.Of(Inbound(conversation)), SchemaJson.Default.ConversationReference)),
        Messages = [.. texts.Select((text, i) => new Activity { Type = ActivityTypes.Message, Id = $"ours-{i}", Text = text })],
        Delivery = Delivery.Connector,
        At = clock.GetCurrentInstant(),
    };
}
