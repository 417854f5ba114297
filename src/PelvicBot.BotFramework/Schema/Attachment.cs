using System.Text.Json;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Schema;

/// <summary>A card or file that goes with a message.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
