using System.Collections.Immutable;

namespace PelvicBot.Coaching.Sessions;

/// <summary>A session fitted to a member. Empty only when every exercise, breathing too, is left out with its reason.</summary>
public sealed record PlannedSession
{
    public required string ProgrammeId { get; init; }

    public required string PhaseId { get; init; }

    public required string SessionId { get; init; }

    public required ImmutableArray<PlannedStep> Steps { get; init; }

    public required ImmutableArray<LeftOutStep> LeftOut { get; init; }

    /// <summary>True when discomfort before the session leaves breathing only; such a session advances nothing.</summary>
    public bool BreathOnly { get; init; }

    /// <summary>Minutes of guided practice without the optional steps.</summary>
    public int Minutes => Steps.Where(s => !s.Optional).Sum(s => s.Minutes);
}
