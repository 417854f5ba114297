namespace PelvicBot.Testing;

/// <summary>How a script of <c>tests/clients</c> ended.</summary>
/// <param name="ExitCode">0 when all was well.</param>
/// <param name="Output">All that it printed.</param>
/// <param name="Error">All that it printed on standard error.</param>
public sealed record NodeOutcome(int ExitCode, string Output, string Error);
