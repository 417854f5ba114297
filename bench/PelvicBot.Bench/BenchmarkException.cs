namespace PelvicBot.Bench;

/// <summary>The run is worth nothing: a service did not start, or did not answer as a coach would.</summary>
public sealed class BenchmarkException(string message) : Exception(message);
