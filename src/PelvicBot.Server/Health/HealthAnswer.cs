namespace PelvicBot.Server.Health;

/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not ready</c>.</param>
public sealed record HealthAnswer(string Status);
