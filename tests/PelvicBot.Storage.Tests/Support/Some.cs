using System.Text;
using System.Text.Json;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Storage.Tests.Support;

internal static class Some
{
    public const string MemberId = "member-5f1c";

    public static readonly Instant Noon = Instant.FromUtc(2026, 5, 4, 12, 0);

    public static readonly ConversationKey Chat = new("msteams", "a:chat-1");

    public static ConversationReference Reference { get; } =
        new() { ChannelId = "msteams", ConversationId = "a:chat-1", ServiceUrl = "https://channel.example/" };

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    public static Activity Message(string id, string text = "Breathe out slowly.") => new() { Type = "message", Id = id, Text = text };

    public static StoredMember Member(long version = 0, string document = """{"zone":"Europe/Paris"}""", string id = MemberId) =>
        new(id, version, Json(document));

    public static DueItem Due(DueKind kind = DueKind.CheckIn, long version = 1, Instant? at = null, ConversationKey? chat = null, string member = MemberId) =>
        new(member, kind, chat ?? Chat, at ?? Noon, version, "step-a");

    public static TurnCommit Turn(long version = 0, ConversationKey? chat = null, string member = MemberId, string state = "{}") => new()
    {
        Conversation = new StoredConversation(
            chat ?? Chat, version, member, Json(state),
            JsonSerializer.SerializeToUtf8Bytes(Reference, SchemaJson.Default.ConversationReference)),
        Messages = [],
        Delivery = Delivery.Connector,
        At = Noon,
    };
}
