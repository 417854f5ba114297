using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>One answered check-in.</summary>
public sealed record CheckInRecord
{
    /// <summary>The member's local day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>yes, a-little or no.</summary>
    public required string Practised { get; init; }

    /// <summary>Discomfort 0–10 now.</summary>
    public required int Now { get; init; }

    /// <summary>Highest discomfort 0–10 since the last session.</summary>
    public required int Most { get; init; }

    /// <summary>Tension 0–10 now.</summary>
    public required int Tension { get; init; }

    /// <summary>Anything new was reported.</summary>
    public bool SomethingNew { get; init; }

    /// <summary>Id of the rule that decided.</summary>
    public string? Rule { get; init; }
}
