using System.Text.Json;

namespace PelvicBot.BotFramework.Schema;

/// <summary>What a connector is told to begin a conversation with one person (<c>POST /v3/conversations</c>).</summary>
public sealed record NewConversation
{
    public required ChannelAccount Bot { get; init; }

    public required IReadOnlyList<ChannelAccount> Members { get; init; }

    /// <summary>Teams: <c>{"tenant":{"id":"…"}}</c>.</summary>
    public JsonElement? ChannelData { get; init; }
}
