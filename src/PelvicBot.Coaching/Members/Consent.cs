using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>Whether the member agreed that answers are remembered, and when they said so.</summary>
public sealed record Consent(bool Given, Instant At);
