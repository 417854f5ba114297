using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Schema;

/// <summary>
/// One Bot Framework activity, as the Activity specification (3.0) describes it. Fields this type does not name are kept in
/// <see cref="Unknown"/> and written back unchanged (rule A2005). Nulls are left out when written: channels refuse them.
/// </summary>
public sealed record Activity
{
    /// <summary>See <see cref="ActivityTypes"/>; unknown types are accepted and ignored (rule A2014).</summary>
    public string? Type { get; init; }

    /// <summary>Assigned by the channel; unique within a conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The sender's own clock, kept as it was written.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>The sender's IANA time zone, when the channel knows it.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where replies go: the channel's connector service.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c>, <c>directline</c>, <c>webchat</c>, <c>emulator</c>, …</summary>
    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>. Web Chat renders an undefined format as Markdown.</summary>
    public string? TextFormat { get; init; }

    public string? AttachmentLayout { get; init; }

    /// <summary>BCP 47 language tag of the sender.</summary>
    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary>What a screen reader or speaker says instead of <see cref="Text"/>.</summary>
    public string? Speak { get; init; }

    public string? InputHint { get; init; }

    /// <summary>A one-line summary, shown in notifications: never a word of the subject.</summary>
    public string? Summary { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Payload of an event, an invoke or a submitted card.</summary>
    public JsonElement? Value { get; init; }

    public string? ValueType { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary><c>expectReplies</c> asks for the replies in the HTTP answer.</summary>
    public string? DeliveryMode { get; init; }

    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
