using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Ticks;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Random;

/// <summary>A member who says anything at any time, drawn from a seed. What is stored is read back from JSON before each turn.</summary>
internal sealed class RandomTalk
{
    private static readonly ConversationKey Key = new("test", "random");

    private readonly Coach _coach;
    private readonly System.Random _random;
    private readonly Inputs _inputs;
    private readonly Promises _promises;
    private readonly FakeClock _clock = new();
    private readonly InMemoryStore _store;
    private readonly List<string> _transcript = [];
    private readonly string? _locale;
    private readonly Action<Activity>? _heard;
    private MessageEntity? _open;
    private int _ids;

    public RandomTalk(Coach coach, int seed, string? locale = null, Action<Activity>? heard = null)
    {
        (_locale, _heard) = (locale, heard);
        _coach = coach;
        _random = new System.Random(seed);
        _inputs = new Inputs(_random, coach.In(locale));
        _promises = new Promises(coach.In(locale), m => Fail($"seed {seed}: {m}"));
        _store = new InMemoryStore(_clock);
    }

    /// <summary>Ids of all that was said.</summary>
    public HashSet<string> Said { get; } = new(StringComparer.Ordinal);

    public Task JoinAsync() => RunAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "member" }], Locale = _locale }, null);

    public async Task StepAsync()
    {
        if (_random.Next(100) < 12)
        {
            await MoveAsync(_inputs.Time());
            return;
        }

        var text = _inputs.Next(_open);
        _transcript.Add($"member: {text}");
        var card = _random.Next(20) == 0;
        await RunAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"in-{_ids++}",
                Text = card ? null : text,
                Value = card ? JsonSerializer.SerializeToElement(text) : null,
                Locale = _random.Next(2) == 0 ? _locale ?? "en-GB" : _locale,
            },
            null);
    }

    private async Task MoveAsync(Duration by)
    {
        _transcript.Add($"clock: {by}");
        var target = _clock.GetCurrentInstant() + by;
        var turns = 0;
        await DueWalk.ToAsync(_store, target, _clock.ForwardToAsync, SweepAsync, default);

        async ValueTask<int> SweepAsync()
        {
            if (turns++ > 100)
            {
                Fail("the clock sets off due items without end");
            }

            var items = await _store.ClaimAsync(_clock.GetCurrentInstant(), 100, Duration.FromMinutes(1), default);
            foreach (var item in items)
            {
                _transcript.Add($"due: {item.Kind}");
                await RunAsync(new Activity { Type = ActivityTypes.Event, Name = "due" }, item);
            }

            return items.Count;
        }
    }

    private async Task RunAsync(Activity activity, DueItem? due)
    {
        var inbound = activity with
        {
            ChannelId = Key.Channel,
            From = new ChannelAccount { Id = "member" },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = Key.Conversation },
        };
        TurnResponse response;
        try
        {
            var runner = new TurnRunner(_store, _coach, _clock, new ConversationGate());
            response = await runner.RunAsync(new TurnRequest(inbound, Delivery.Log, due), default);
        }
        catch (Exception error)
        {
            Fail(error.ToString());
            throw;
        }

        foreach (var message in response.Messages)
        {
            var entity = Promises.EntityOf(message);
            _heard?.Invoke(message);
            _open = entity;
            Said.Add(entity?.Id ?? "");
            _transcript.Add($"bot{(due is null ? "" : " (unasked)")} {entity?.Id} [{entity?.Expects}]: {message.Text}");
        }

        var load = await _store.LoadAsync(new TurnAddress(Key, "member", null), default);
        _promises.Hold(
            response.Messages,
            due,
            JsonSerializer.Deserialize(load.Conversation!.State.Span, CoachJson.Default.ConversationState)!,
            load.Member is { } member ? JsonSerializer.Deserialize(member.Document.Span, CoachJson.Default.Member)! : new Member { Id = load.MemberId! });
    }

    private void Fail(string what) => Assert.Fail($"{what}\n\n{string.Join('\n', _transcript.TakeLast(40))}");
}
