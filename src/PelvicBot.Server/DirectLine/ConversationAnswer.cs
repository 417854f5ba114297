using System.Text.Json.Serialization;

namespace PelvicBot.Server.DirectLine;

/// <summary>A token and what it opens.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">Signed.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Absolute WebSocket address, with the token in it; absent where no conversation is started.</param>
public sealed record ConversationAnswer(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl);
