using System.Text.Json.Serialization;

namespace PelvicBot.Server.Connector;

/// <summary>What the login service answers to client credentials.</summary>
public sealed record LoginAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
