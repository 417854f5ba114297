using System.Collections.Immutable;
using NodaTime;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Coaching.Members;

namespace PelvicBot.Coaching.CheckIns;

/// <summary>What a check-in is decided from.</summary>
public sealed record CheckInFacts
{
    /// <summary>The member's local day.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Highest discomfort 0–10 since the last session; null when there was none.</summary>
    public int? Most { get; init; }

    /// <summary>Discomfort 0–10 now.</summary>
    public required int Now { get; init; }

    /// <summary>Sessions, oldest first, the latest with today's answer as its next day.</summary>
    public required ImmutableArray<SessionRecord> Sessions { get; init; }

    /// <summary>Earlier check-ins, oldest first, without today's.</summary>
    public required ImmutableArray<CheckInRecord> CheckIns { get; init; }

    public required ProgrammeRun Run { get; init; }

    public required Phase Phase { get; init; }

    /// <summary>The phase that follows, or null when there is none to reach.</summary>
    public Phase? Next { get; init; }

    /// <summary>Ids of the questions that were answered yes, for <see cref="PassRule.Needs"/>.</summary>
    public required IReadOnlySet<string> Confirmed { get; init; }
}
