namespace PelvicBot.Server.Health;

/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not ready</c>.</param>
/// <param name="Reviews">Null while no review is near.</param>
public sealed record HealthAnswer(string Status, ReviewHealth? Reviews = null);
