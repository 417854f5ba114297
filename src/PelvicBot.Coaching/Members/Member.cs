using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using PelvicBot.Catalog.Conditions;

namespace PelvicBot.Coaching.Members;

/// <summary>
/// What the coach remembers about a member: answers, numbers and schedules; no name, no free text. Documents from before a field existed are read,
/// and the serialiser gives <c>init</c> properties that are missing their type's default: those that start otherwise put that right themselves.
/// </summary>
public sealed record Member
{
    /// <summary>Opaque and random; "my data" shows it.</summary>
    public required string Id { get; init; }

    /// <summary>Null until asked; with false nothing else is stored.</summary>
    public Consent? Consent { get; init; }

    /// <summary>ISO 3166 alpha-2 country, for phone numbers.</summary>
    public string? Region { get; init; }

    /// <summary>Screening answers by bare question id (<c>pain-now</c>).</summary>
    public ImmutableDictionary<string, AnswerValue> Answers { get; init => field = value ?? ImmutableDictionary<string, AnswerValue>.Empty; } = ImmutableDictionary<string, AnswerValue>.Empty;

    /// <summary>Whether the screening was answered to its end.</summary>
    public bool Screened { get; init; }

    /// <summary>Discomfort at rest was at the limit or below when it was last reported, before a session or at a check-in since the screening asked.</summary>
    public bool RestEased { get; init; }

    public ProgrammeRun? Programme { get; init; }

    public Schedule? Schedule { get; init; }

    /// <summary>A red flag that holds until help was reached or it was a misunderstanding.</summary>
    public SafetyHold? Hold { get; init; }

    public Pause? Pause { get; init; }

    /// <summary>Finished and unfinished sessions, oldest first; the latest 60.</summary>
    public ImmutableArray<SessionRecord> Sessions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Answered check-ins, oldest first; the latest 60.</summary>
    public ImmutableArray<CheckInRecord> CheckIns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When the latest check-in was sent; null before the first.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>Check-ins in a row that nobody answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>Someone who knows about it said that practice is fine.</summary>
    [JsonIgnore]
    public bool Cleared => Answers.GetValueOrDefault("cleared") is AnswerValue.Flag { Value: true };
}
