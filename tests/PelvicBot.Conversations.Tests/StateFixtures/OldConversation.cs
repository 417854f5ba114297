using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Tests.Random;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.StateFixtures;

/// <summary>A stored conversation of some day, carried on with another release of the coach.</summary>
internal sealed class OldConversation
{
    private readonly StateFixture _fixture;
    private readonly FakeClock _clock;
    private readonly InMemoryStore _store;
    private readonly TurnRunner _runner;
    private readonly Promises _promises;
    private int _ids;

    private OldConversation(StateFixture fixture, Coach coach)
    {
        _fixture = fixture;
        _clock = new FakeClock(fixture.At);
        _store = new InMemoryStore(_clock);
        _runner = new TurnRunner(_store, coach, _clock, new ConversationGate());
        _promises = new Promises(coach.Services, m => Assert.Fail(m));
    }

    /// <summary>The dialogs under way when it was stored.</summary>
    public IReadOnlyList<DialogFrame> Before { get; private set; } = [];

    /// <summary>The dialogs under way now.</summary>
    public IReadOnlyList<DialogFrame> Stack { get; private set; } = [];

    public Member Member { get; private set; } = new() { Id = "" };

    public static async Task<OldConversation> LoadAsync(StateFixture fixture, Coach coach)
    {
        var old = new OldConversation(fixture, coach);
        await fixture.StoreAsync(old._store);
        await old.ReadAsync();
        old.Before = old.Stack;
        return old;
    }

    /// <summary>The member comes back to the page and types nothing.</summary>
    public Task<IReadOnlyList<Activity>> ResumeAsync() => RunAsync(new Activity { Type = ActivityTypes.Event, Name = Coach.ResumeEvent });

    public Task<IReadOnlyList<Activity>> SayAsync(string text) => RunAsync(new Activity { Type = ActivityTypes.Message, Id = $"in-{_ids++}", Text = text });

    /// <summary>The service was down for that long, and runs what came due meanwhile, all at once.</summary>
    public async Task DowntimeAsync(Duration length)
    {
        _clock.Advance(length);
        foreach (var item in await _store.ClaimAsync(_clock.GetCurrentInstant(), 100, Duration.FromMinutes(1), default))
        {
            await RunAsync(new Activity { Type = ActivityTypes.Event, Name = Tick.EventName }, item);
        }
    }

    /// <summary>Content ids of what was said.</summary>
    public static IEnumerable<string> ContentOf(IEnumerable<Activity> messages) => messages.SelectMany(m => Promises.EntityOf(m)!.Content).Select(c => c.Id);

    private async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, DueItem? due = null)
    {
        var response = await _runner.RunAsync(new TurnRequest(_fixture.Inbound(activity), Delivery.Log, due), default);
        var state = await ReadAsync();
        _promises.Hold(response.Messages, due, state, Member);
        return response.Messages;
    }

    private async Task<ConversationState> ReadAsync()
    {
        var load = await _store.LoadAsync(new TurnAddress(new ConversationKey(_fixture.Channel, "old"), "member", null), default);
        var state = JsonSerializer.Deserialize(load.Conversation!.State.Span, CoachJson.Default.ConversationState)!;
        Stack = state.Stack;
        Member = load.Member is { } stored ? JsonSerializer.Deserialize(stored.Document.Span, CoachJson.Default.Member)! : new Member { Id = load.MemberId! };
        return state;
    }
}
