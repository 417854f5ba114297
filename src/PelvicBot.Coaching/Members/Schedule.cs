using System.Text.Json.Serialization;
using NodaTime;

namespace PelvicBot.Coaching.Members;

/// <summary>When the member wants to hear from the coach unasked.</summary>
/// <param name="Time">Local time of the check-in.</param>
/// <param name="ZoneId">IANA time zone.</param>
/// <param name="Version">Raised by every change, so that what an older schedule had due is dropped.</param>
public sealed record Schedule(LocalTime Time, string ZoneId, long Version)
{
    /// <summary>Days from one check-in to the next: 1 for every day, 7 for once a week.</summary>
    public int EveryDays { get; init => field = Math.Max(1, value); } = 1;

    [JsonIgnore]
    public DateTimeZone DateTimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;
}
