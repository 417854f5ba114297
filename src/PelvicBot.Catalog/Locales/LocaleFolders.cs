namespace PelvicBot.Catalog.Locales;

/// <summary>Tells the files of translations from the rest: a folder right under the content folder with a <c>locale.yaml</c> in it is a locale's.</summary>
public static class LocaleFolders
{
    /// <summary>The language of the catalogue itself.</summary>
    public const string Original = "en";

    /// <summary>What says that a folder holds a locale.</summary>
    public const string LocaleFile = "locale.yaml";

    /// <summary>The locales that there are besides the original, by name.</summary>
    /// <param name="names">Names of all files, such as <c>content/de/locale.yaml</c>.</param>
    public static IReadOnlyList<string> In(IEnumerable<string> names) =>
        [.. names.Select(n => n.Split('/')).Where(n => n is [_, not Original, LocaleFile]).Select(n => n[1]).Order(StringComparer.Ordinal)];

    /// <summary>Whether a file belongs to a locale.</summary>
    public static bool Holds(string locale, string name) => name.Split('/') is [_, var folder, _, ..] && folder == locale;
}
