using System.Text.Json.Serialization;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Messages.Cards;

namespace PelvicBot.Conversations.Json;

/// <summary>
/// Source-generated JSON for what a turn says and logs. Apart from <see cref="CoachJson"/>, whose converters would keep it from the generated writers.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(CitationEntity))]
[JsonSerializable(typeof(AdaptiveCard))]
public sealed partial class MessageJson : JsonSerializerContext;
