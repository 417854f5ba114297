using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>Where a member is in a programme.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="StartedOn">Local day of the first session offered.</param>
/// <param name="PhaseStartedOn">Local day on which the phase began; its minimum of days counts from here.</param>
public sealed record ProgrammeRun(string Id, string Phase, LocalDate StartedOn, LocalDate PhaseStartedOn)
{
    /// <summary>How the next session is eased after discomfort above the limit.</summary>
    public Ease Ease { get; init; }
}
