namespace PelvicBot.Server.Development;

/// <param name="Advance">How far to move, ISO 8601: <c>PT8H</c>, <c>P1D</c>.</param>
public sealed record ClockRequest(string? Advance);
