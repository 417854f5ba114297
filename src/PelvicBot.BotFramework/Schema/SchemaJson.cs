using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PelvicBot.BotFramework.Schema;

/// <summary>Source-generated JSON for the protocol's types: camelCase, nulls left out, unknown fields kept.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityList))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
public sealed partial class SchemaJson : JsonSerializerContext;
