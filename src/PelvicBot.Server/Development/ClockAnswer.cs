namespace PelvicBot.Server.Development;

/// <param name="Now">Coaching time, UTC, ISO 8601.</param>
public sealed record ClockAnswer(string Now);
