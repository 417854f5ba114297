using NodaTime;
using NodaTime.TimeZones;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Finds an IANA time zone by its id, a city in it, or a country that has a single one.</summary>
public static class ZoneReader
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(Build);

    /// <returns>The zone's id and the words to show it by, or null.</returns>
    public static (string Value, string Shown)? Read(string text)
    {
        var key = Key(text);
        if (Names.Value.TryGetValue(key, out var id))
        {
            return (id, Shown(id));
        }

        // "I'm in Vienna, Austria": the longest run of words that names a zone.
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(4, words.Length); length > 0; length--)
        {
            for (var from = 0; from + length <= words.Length; from++)
            {
                var part = string.Join(' ', words, from, length);
                if (part.Length > 2 && Names.Value.TryGetValue(part, out id))
                {
                    return (id, Shown(id));
                }
            }
        }

        return null;
    }

    /// <summary><c>Europe/Vienna</c> → <c>Vienna (Europe/Vienna)</c>.</summary>
    public static string Shown(string id) => id.Contains('/', StringComparison.Ordinal) ? $"{City(id)} ({id})" : id;

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static string Key(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('_', ' ').Split([' ', ',', '.', '!', '?', '/'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Build()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var source = TzdbDateTimeZoneSource.Default;
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            names.TryAdd(Key(id), id);
        }

        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(i => i.Contains('/', StringComparison.Ordinal)).OrderBy(i => source.CanonicalIdMap[i] == i ? 0 : 1))
        {
            names.TryAdd(Key(City(id)), id);
        }

        foreach (var country in source.ZoneLocations!.GroupBy(l => l.CountryName).Where(g => g.Count() == 1))
        {
            names.TryAdd(Key(country.Key), country.First().ZoneId);
        }

        return names;
    }
}
