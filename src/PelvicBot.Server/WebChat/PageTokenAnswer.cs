using System.Text.Json.Serialization;

namespace PelvicBot.Server.WebChat;

/// <summary>What the page needs to open its conversation.</summary>
/// <param name="ConversationId">The same for the same browser.</param>
/// <param name="Token">A Direct Line token.</param>
/// <param name="UserId">The same for the same browser.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="Remembered">Whether the browser keeps its cookie after it is closed.</param>
public sealed record PageTokenAnswer(
    string ConversationId, string Token, string UserId, [property: JsonPropertyName("expires_in")] int ExpiresIn, bool Remembered);
