using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Dialogs;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Json;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.State;
using PelvicBot.Conversations.Turns;
using PelvicBot.Testing;

namespace PelvicBot.Conversations.Tests.Turns;

/// <summary>One conversation with the checkout's coach over a store in memory.</summary>
internal sealed class Chat
{
    public static readonly ConversationKey Key = new("test", "chat");
    private int _ids;

    public Chat(ITurnStore? store = null)
    {
        Memory = new InMemoryStore(Clock);
        Runner = new TurnRunner(store ?? Memory, TestCoach.Instance, Clock, new ConversationGate());
    }

    public FakeClock Clock { get; } = new();

    public InMemoryStore Memory { get; }

    public TurnRunner Runner { get; }

    public static Activity Message(string? text) => Inbound(new Activity { Type = ActivityTypes.Message, Text = text });

    public static Activity Inbound(Activity activity) => activity with
    {
        ChannelId = Key.Channel,
        From = new ChannelAccount { Id = "member" },
        Recipient = new ChannelAccount { Id = "coach" },
        Conversation = activity.Conversation ?? new ConversationAccount { Id = Key.Conversation },
    };

    /// <summary>Through the welcome to the first question of the screening.</summary>
    public static async Task<Chat> ConsentedAsync()
    {
        var chat = new Chat();
        foreach (var text in (string[])["hello", "yes", "yes", "Austria"])
        {
            await chat.SayAsync(text);
        }

        Assert.Equal("screening/adult", (await chat.StateAsync()).Stack is [.., var top] ? $"{top.Dialog}/{top.Step}" : null);
        return chat;
    }

    public Task<TurnResponse> SayAsync(string? text) => RunAsync(Message(text) with { Id = $"in-{_ids++}" });

    public async Task<TurnResponse> RunAsync(Activity activity, DueItem? due = null) =>
        await Runner.RunAsync(new TurnRequest(activity, Delivery.Log, due), default);

    public async Task<TurnLoad> LoadAsync() => await Memory.LoadAsync(new TurnAddress(Key, "member", null), default);

    public async Task<ConversationState> StateAsync() =>
        JsonSerializer.Deserialize((await LoadAsync()).Conversation!.State.Span, CoachJson.Default.ConversationState)!;

    public async Task<DialogFrame> TopAsync() => (await StateAsync()).Stack[^1];

    public static MessageEntity EntityOf(Activity message) => JsonSerializer.Deserialize(
        JsonSerializer.SerializeToUtf8Bytes(Assert.Single(message.Entities!, e => e.Type == MessageEntity.EntityType).Unknown!),
        MessageJson.Default.MessageEntity)!;

    public static IEnumerable<string> ContentOf(TurnResponse response) => response.Messages.SelectMany(m => EntityOf(m).Content).Select(c => c.Id);

    /// <summary>A turn in the middle of a conversation, for what needs one but no store.</summary>
    public static CoachTurn SomeTurn() => new(
        TestCoach.Instance.Services, Message("x"), new ConversationState(), new Member { Id = "m" }, Instant.FromUtc(2026, 11, 2, 9, 0));
}
