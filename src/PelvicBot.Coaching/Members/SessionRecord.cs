using System.Text.Json.Serialization;
using System.Collections.Immutable;
using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>One guided session.</summary>
public sealed record SessionRecord
{
    public required string Programme { get; init; }

    public required string Phase { get; init; }

    public required string Session { get; init; }

    /// <summary>The member's local day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Discomfort 0–10 before the first step.</summary>
    public required int Before { get; init; }

    public ImmutableArray<StepRecord> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Only a session whose last step was reached counts.</summary>
    public bool Completed { get; init; }

    /// <summary>Highest discomfort 0–10 since the session, from the next check-in; null while unknown.</summary>
    public int? NextDay { get; init; }

    /// <summary>Highest discomfort 0–10 before or during the session.</summary>
    [JsonIgnore]
    public int Highest => Steps.IsEmpty ? Before : Math.Max(Before, Steps.Max(s => s.Discomfort));
}
