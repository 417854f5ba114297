namespace PelvicBot.Server.Endpoints;

/// <summary>The body of every refusal.</summary>
public sealed record ErrorAnswer(ErrorDetail Error);
