using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>A break the member chose: nothing is sent and nothing counts as missed until it ends.</summary>
/// <param name="Reason">flare, illness, period, travel or other.</param>
/// <param name="Until">When it ends; null for until the member writes.</param>
public sealed record Pause(string Reason, Instant? Until);
