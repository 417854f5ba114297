using NodaTime.TimeZones;

namespace PelvicBot.Conversations.Prompts;

/// <summary>Finds a country by its ISO code or English name; nicknames are choices of the question.</summary>
public static class RegionReader
{
    private static readonly Lazy<Dictionary<string, (string Code, string Name)>> Names = new(Build);

    /// <returns>The ISO 3166 alpha-2 code and the country's name, or null.</returns>
    public static (string Value, string Shown)? Read(string text)
    {
        // A code counts in capitals only: "no" is not Norway, "is" not Iceland.
        if (text.Trim() is { Length: 2 } code && code != code.ToUpperInvariant())
        {
            return null;
        }

        var key = Key(text);
        if (Names.Value.TryGetValue(key, out var country))
        {
            return country;
        }

        // The longest name that stands in it: Papua New Guinea is not Guinea.
        return Names.Value
            .Where(n => n.Key.Length > 3 && $" {key} ".Contains($" {n.Key} ", StringComparison.Ordinal))
            .OrderByDescending(n => n.Key.Length)
            .Select(n => ((string, string)?)n.Value)
            .FirstOrDefault();
    }

    private static string Key(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Split([' ', ',', '.', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, (string Code, string Name)> Build()
    {
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var location in TzdbDateTimeZoneSource.Default.ZoneLocations!)
        {
            names.TryAdd(Key(location.CountryName), (location.CountryCode, location.CountryName));
            names.TryAdd(location.CountryCode.ToLowerInvariant(), (location.CountryCode, location.CountryName));
            if (location.CountryName.Split(" (") is [var name, var which])
            {
                // The database has "Korea (South)", people say it the other way round.
                names.TryAdd(Key($"{which} {name}"), (location.CountryCode, location.CountryName));
            }
        }

        return names;
    }
}
