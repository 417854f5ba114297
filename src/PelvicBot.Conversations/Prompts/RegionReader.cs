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

        foreach (var (name, found) in Names.Value)
        {
            if (name.Length > 3 && $" {key} ".Contains($" {name} ", StringComparison.Ordinal))
            {
                return found;
            }
        }

        return null;
    }

    private static string Key(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, (string Code, string Name)> Build()
    {
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var location in TzdbDateTimeZoneSource.Default.ZoneLocations!)
        {
            names.TryAdd(Key(location.CountryName), (location.CountryCode, location.CountryName));
            names.TryAdd(location.CountryCode.ToLowerInvariant(), (location.CountryCode, location.CountryName));
        }

        return names;
    }
}
