using System.Text.Json;
using System.Text.Json.Serialization;
using PelvicBot.Server.ApiMessages;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Development;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Health;
using PelvicBot.Server.WebChat;

namespace PelvicBot.Server.Endpoints;

/// <summary>Source-generated JSON for the service's own bodies.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(PageTokenRequest))]
[JsonSerializable(typeof(PageTokenAnswer))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(InvokeAnswer))]
[JsonSerializable(typeof(InvokeErrorAnswer))]
public sealed partial class ServerJson : JsonSerializerContext;
