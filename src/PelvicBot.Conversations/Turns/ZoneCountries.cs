using System.Collections.Frozen;
using NodaTime.TimeZones;

namespace PelvicBot.Conversations.Turns;

/// <summary>Which country a time zone is in, so that a browser set to American English in Vienna is not told to call 911.</summary>
public static class ZoneCountries
{
    private static readonly Lazy<FrozenDictionary<string, string>> Countries = new(() =>
        TzdbDateTimeZoneSource.Default.ZoneLocations!.DistinctBy(l => l.ZoneId).ToFrozenDictionary(l => l.ZoneId, l => l.CountryCode, StringComparer.Ordinal));

    /// <summary>Whether the zone is known to lie in another country; a zone that is in none, or unknown, contradicts nothing.</summary>
    public static bool Contradict(string? zoneId, string country) =>
        zoneId is not null && Countries.Value.TryGetValue(zoneId, out var of) && of != country;
}
