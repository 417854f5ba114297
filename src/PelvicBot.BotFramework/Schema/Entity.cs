using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Schema;

/// <summary>Metadata about an activity; everything but the type is the entity's own and kept as it came.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
