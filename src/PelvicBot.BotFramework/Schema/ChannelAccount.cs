using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Schema;

/// <summary>A person or a bot on a channel. <see cref="Name"/> is never stored or logged.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
