using System.Text.Json.Serialization;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Json;

/// <summary>Source-generated JSON for the documents that the coach stores.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter), typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(SessionRecord))]
[JsonSerializable(typeof(CheckInRecord))]
public sealed partial class CoachJson : JsonSerializerContext;
