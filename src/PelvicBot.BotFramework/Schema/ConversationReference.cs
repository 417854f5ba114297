using System.Text.Json;

namespace PelvicBot.BotFramework.Schema;

/// <summary>All that is needed to write to a conversation later, without an inbound activity.</summary>
public sealed record ConversationReference
{
    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Latest service URL seen; null on channels that read the message log themselves.</summary>
    public string? ServiceUrl { get; init; }

    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? TenantId { get; init; }

    public string? Locale { get; init; }

    /// <summary>The reference of an inbound activity.</summary>
    /// <exception cref="ArgumentException">The activity names no conversation.</exception>
    public static ConversationReference Of(Activity inbound) => new()
    {
        ChannelId = inbound.ChannelId ?? "unknown",
        ConversationId = inbound.Conversation?.Id ?? throw new ArgumentException("The activity names no conversation.", nameof(inbound)),
        ServiceUrl = inbound.ServiceUrl,
        UserId = inbound.From?.Id,
        BotId = inbound.Recipient?.Id,
        TenantId = inbound.Conversation.TenantId ?? TenantOf(inbound),
        Locale = inbound.Locale,
    };

    /// <summary>Teams names the tenant in <c>channelData.tenant.id</c>, too, and sometimes only there.</summary>
    private static string? TenantOf(Activity inbound) =>
        inbound.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
