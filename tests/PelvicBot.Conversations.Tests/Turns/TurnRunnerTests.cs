using System.Text;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>The way of a turn when others are faster, when it was done before, and when what is stored is not for us.</summary>
public sealed class TurnRunnerTests
{
    [Fact]
    public async Task Run_AnotherProcessWasFaster_RunsAgainOnWhatThatOneStored()
    {
        var chat = await Chat.ConsentedAsync();
        var store = new RacingStore(chat.Memory, async commit =>
        {
            if (commit == 1)
            {
                await chat.SayAsync("yes");
            }
        });
        var second = new TurnRunner(store, TestCoach.Instance, chat.Clock, new ConversationGate());

        var response = await second.RunAsync(new TurnRequest(Chat.Message("none of these") with { Id = "second" }, Delivery.Log), default);

        Assert.Equal((TurnStatus.Committed, 2, 2), (response.Status, store.Loads, store.Commits));
        var top = await chat.TopAsync();
        Assert.Equal("aim", top.Step);
        Assert.Equal(["adult", "urgent-signs"], top.Trail);
        Assert.Equal("screening/aim", Chat.EntityOf(response.Messages[^1]).Id);
    }

    [Fact]
    public async Task Run_LosesEveryRace_SaysSoAndStoresNothing()
    {
        var chat = await Chat.ConsentedAsync();
        var store = new RacingStore(chat.Memory, _ => chat.SayAsync("why?"));
        var second = new TurnRunner(store, TestCoach.Instance, chat.Clock, new ConversationGate());

        await Assert.ThrowsAsync<TurnConflictException>(async () =>
            await second.RunAsync(new TurnRequest(Chat.Message("yes") with { Id = "second" }, Delivery.Log), default));

        Assert.Equal("adult", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task Run_SameIdAgain_GivesTheSameRepliesAndDoesNothing()
    {
        var chat = await Chat.ConsentedAsync();
        var yes = Chat.Message("yes") with { Id = "same" };
        var first = await chat.RunAsync(yes);
        var commits = chat.Memory.Commits;

        var again = await chat.RunAsync(yes);

        Assert.Equal((TurnStatus.Duplicate, commits), (again.Status, chat.Memory.Commits));
        Assert.Equal(first.Messages.Select(m => (m.Id, m.Text)), again.Messages.Select(m => (m.Id, m.Text)));
        Assert.Equal("urgent-signs", (await chat.TopAsync()).Step);
    }

    [Fact]
    public async Task Run_SameIdHandledMeanwhileElsewhere_GivesThatOnesReplies()
    {
        var chat = await Chat.ConsentedAsync();
        var yes = Chat.Message("yes") with { Id = "same" };
        TurnResponse? other = null;
        var store = new RacingStore(chat.Memory, async _ => other ??= await chat.RunAsync(yes));
        var second = new TurnRunner(store, TestCoach.Instance, chat.Clock, new ConversationGate());

        var response = await second.RunAsync(new TurnRequest(yes, Delivery.Log), default);

        Assert.Equal(TurnStatus.Duplicate, response.Status);
        Assert.Equal(other!.Messages.Select(m => m.Id), response.Messages.Select(m => m.Id));
    }

    [Fact]
    public async Task Run_DueItemOfAnOlderSetting_DoesNothing()
    {
        var chat = await Chat.ConsentedAsync();
        var before = (await chat.LoadAsync()).Conversation!;
        var stale = new DueItem(before.MemberId, DueKind.CheckIn, Chat.Key, chat.Clock.GetCurrentInstant(), 1, null);

        var response = await chat.RunAsync(Chat.Inbound(new Activity { Type = ActivityTypes.Event, Name = "due" }), stale);

        Assert.Equal((TurnStatus.Stale, 0), (response.Status, response.Messages.Count));
        Assert.Equal(before.Version, (await chat.LoadAsync()).Conversation!.Version);
    }

    [Theory]
    [InlineData("""{"schema":2,"stack":"of another shape","welcomed":[1]}""")]
    [InlineData("""{"nested":{"schema":1},"schema":99}""")]
    public async Task Run_StateOfALaterRelease_SaysSoCalmlyAndKeepsEveryByte(string stored)
    {
        var chat = await Chat.ConsentedAsync();
        var before = await StoreAsync(chat, stored);

        var response = await chat.RunAsync(Chat.Message("yes") with { Id = "later", Locale = "en-GB" });

        var message = Assert.Single(response.Messages);
        Assert.Equal("coach/state-too-new", Chat.EntityOf(message).Id);
        Assert.Contains($"call {TestCoach.Instance.Services.RegionOf("AT").EmergencyNumber}", message.Text, StringComparison.Ordinal);
        var after = await chat.LoadAsync();
        Assert.Equal(stored, Encoding.UTF8.GetString(after.Conversation!.State.Span));
        Assert.Equal(before.Conversation!.Reference.ToArray(), after.Conversation.Reference.ToArray());
        Assert.Equal(before.Member!.Document.ToArray(), after.Member!.Document.ToArray());
        Assert.Equal(TurnStatus.Duplicate, (await chat.RunAsync(Chat.Message("yes") with { Id = "later" })).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"region":"AT","stack":"damaged""")]
    public async Task Excuse_OfAMessage_SaysSoWithTheNumberOfTheirCountry_AndChangesNothingElse(string? damaged)
    {
        var chat = await Chat.ConsentedAsync();
        var before = damaged is null ? await chat.LoadAsync() : await StoreAsync(chat, damaged);
        var failed = Chat.Message("yes") with { Id = "failed", Locale = "en-GB" };

        await chat.Runner.ExcuseAsync(new TurnRequest(failed, Delivery.Log), default);
        await chat.Runner.ExcuseAsync(new TurnRequest(failed, Delivery.Log), default);

        var after = await chat.LoadAsync();
        Assert.Equal(before.Conversation!.State.ToArray(), after.Conversation!.State.ToArray());
        Assert.Equal(before.Member!.Document.ToArray(), after.Member!.Document.ToArray());
        var again = await chat.RunAsync(failed);
        var message = Assert.Single(again.Messages);
        Assert.Equal((TurnStatus.Duplicate, "coach/turn-failed"), (again.Status, Chat.EntityOf(message).Id));
        Assert.Contains($"call {TestCoach.Instance.Services.RegionOf("AT").EmergencyNumber}", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excuse_OfTheFirstMessage_StartsNothing_AndTheNextOneIsWelcomed()
    {
        var chat = new Chat();

        await chat.Runner.ExcuseAsync(new TurnRequest(Chat.Message("hello") with { Id = "failed" }, Delivery.Log), default);
        var next = await chat.SayAsync("hello");

        Assert.StartsWith("welcome/", Chat.ContentOf(next).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excuse_OfSomebodyWhoJoined_LeavesThemToBeWelcomedLater()
    {
        var chat = new Chat();
        var joined = Chat.Inbound(new Activity { Type = ActivityTypes.ConversationUpdate, Id = "start", MembersAdded = [new ChannelAccount { Id = "member" }] });

        await chat.Runner.ExcuseAsync(new TurnRequest(joined, Delivery.Log), default);

        Assert.NotEmpty((await chat.RunAsync(joined)).Messages);
    }

    [Fact]
    public async Task Run_DueItemAndStateOfALaterRelease_LeavesTheItemForThatRelease()
    {
        var chat = await Chat.ConsentedAsync();
        var before = await StoreAsync(chat, """{"schema":2}""");
        var due = new DueItem(before.MemberId!, DueKind.CheckIn, Chat.Key, chat.Clock.GetCurrentInstant(), 1, null);

        await Assert.ThrowsAsync<StateTooNewException>(() => chat.RunAsync(Chat.Inbound(new Activity { Type = ActivityTypes.Event, Name = "due" }), due));

        Assert.Equal(before.Conversation!.Version, (await chat.LoadAsync()).Conversation!.Version);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("newThing")]
    public async Task Run_ActivityThatAsksNothing_IsIgnored(string type)
    {
        var chat = new Chat();

        var response = await chat.RunAsync(Chat.Inbound(new Activity { Type = type }));

        Assert.Equal((TurnStatus.Ignored, 0), (response.Status, chat.Memory.Commits));
    }

    [Fact]
    public async Task Run_TwoMessagesAtOnce_AreTwoTurnsOneAfterTheOther()
    {
        var chat = await Chat.ConsentedAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => chat.RunAsync(Chat.Message("why?") with { Id = $"at-once-{i}" }))));

        Assert.All(responses, r => Assert.Equal(TurnStatus.Committed, r.Status));
        Assert.Equal("adult", (await chat.TopAsync()).Step);
        Assert.Equal(12, (await chat.LoadAsync()).Conversation!.Version);
    }

    [Fact]
    public async Task Run_BotJoinsItself_IsIgnored()
    {
        var response = await new Chat().RunAsync(Chat.Inbound(new Activity
        {
            Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "coach" }],
        }));

        Assert.Equal(TurnStatus.Ignored, response.Status);
    }

    private static async Task<TurnLoad> StoreAsync(Chat chat, string state)
    {
        var load = await chat.LoadAsync();
        var outcome = await chat.Memory.CommitAsync(
            new TurnCommit
            {
                Conversation = load.Conversation! with { State = Encoding.UTF8.GetBytes(state) }, Messages = [], Delivery = Delivery.Log, At = Instant.MinValue,
            },
            default);
        Assert.Equal(CommitOutcome.Committed, outcome);
        return await chat.LoadAsync();
    }
}
