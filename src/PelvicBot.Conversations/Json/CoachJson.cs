using System.Text.Json.Serialization;
using PelvicBot.Coaching.Members;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Messages.Cards;
using PelvicBot.Conversations.State;

namespace PelvicBot.Conversations.Json;

/// <summary>Source-generated JSON for what the coach stores and for the entity on its messages.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter), typeof(LocalDateConverter), typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(SessionRecord))]
[JsonSerializable(typeof(CheckInRecord))]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(MessageEntity))]
[JsonSerializable(typeof(CitationEntity))]
[JsonSerializable(typeof(AdaptiveCard))]
public sealed partial class CoachJson : JsonSerializerContext;
