using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>A red flag that closes the exercises.</summary>
/// <param name="Flag">The flag's id.</param>
/// <param name="Level">Its level's id: <c>emergency</c>, <c>same-day</c>, <c>soon</c> or <c>check-first</c>.</param>
/// <param name="Since">When it was raised.</param>
/// <param name="HelpReached">The member said that help was reached; exercises stay closed until someone said they are fine.</param>
public sealed record SafetyHold(string Flag, string Level, Instant Since, bool HelpReached = false);
