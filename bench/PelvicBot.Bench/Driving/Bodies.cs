using System.Text;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Bench.Driving;

/// <summary>One message of a member, as its JSON but for conversation and activity id, which are all that differs between turns.</summary>
internal sealed class Bodies
{
    private const string Id = "ID-PLACE";
    private const string Conversation = "CONVERSATION-PLACE";

    private readonly byte[][] parts;

    /// <param name="text">What is said.</param>
    /// <param name="serviceUrl">Where the coach may write to unasked; null for nowhere.</param>
    public Bodies(string text, string? serviceUrl = null)
    {
        Text = text;
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = Id,
            ChannelId = "test",
            ServiceUrl = serviceUrl,
            From = new ChannelAccount { Id = Conversation },
            Recipient = new ChannelAccount { Id = "coach" },
            Conversation = new ConversationAccount { Id = Conversation },
            Locale = "en-US",
            Text = text,
            DeliveryMode = "expectReplies",
        };
        var json = JsonSerializer.Serialize(activity, SchemaJson.Default.Activity);
        parts = [.. json.Replace(Id, "\0i\0", StringComparison.Ordinal).Replace(Conversation, "\0c\0", StringComparison.Ordinal).Split('\0').Select(Encoding.UTF8.GetBytes)];
    }

    public string Text { get; }

    /// <param name="conversation">Also the member's id.</param>
    /// <param name="id">Of the activity.</param>
    public byte[] For(string conversation, string id)
    {
        var (name, number) = (Encoding.UTF8.GetBytes(conversation), Encoding.UTF8.GetBytes(id));
        var filled = Array.ConvertAll(parts, part => part is [(byte)'i'] ? number : part is [(byte)'c'] ? name : part);
        var body = new byte[filled.Sum(p => p.Length)];
        var at = 0;
        foreach (var part in filled)
        {
            part.CopyTo(body, at);
            at += part.Length;
        }

        return body;
    }
}
