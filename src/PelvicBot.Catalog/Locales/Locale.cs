using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Locales;

/// <summary>A language in which the coach speaks.</summary>
/// <param name="Id">BCP 47, as its folder is called: <c>de</c>, <c>en-GB</c>.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="HearsOwn">Whether it has recognition words of its own; otherwise members are understood in English only.</param>
public sealed record Locale(string Id, string Name, bool HearsOwn)
{
    /// <summary>The catalogue's own language.</summary>
    public static readonly Locale Original = new(LocaleFolders.Original, "English", HearsOwn: true);

    private static readonly string[] Hearings = ["own", LocaleFolders.Original];

    /// <summary>Languages reserved for private use, such as a pseudo-locale's <c>qps</c>: nobody speaks them.</summary>
    private const string FirstPrivate = "qaa", LastPrivate = "qtz";

    /// <summary>Reads <c>locale.yaml</c>: <c>locale</c>, <c>name</c>, <c>hears</c>.</summary>
    /// <param name="fields">The file's mapping.</param>
    /// <param name="folder">The folder's name.</param>
    public static Locale Read(Fields fields, string folder)
    {
        var (id, name, hears) = (fields.Text("locale"), fields.Prose("name"), fields.Word("hears", Hearings));
        fields.Done();
        if (id != folder)
        {
            fields.Fault("locale", $"'locale' must be '{folder}', as the folder is called");
        }

        var language = folder.Split('-')[0];
        if (hears == LocaleFolders.Original && language != LocaleFolders.Original && !IsPrivate(language))
        {
            fields.Fault("hears", $"members who write in '{language}' would not be understood, and no sign of an emergency seen: translate the words, too, and say 'hears: own'");
        }

        return new Locale(folder, name, hears == "own");
    }

    /// <summary>The served locale that is nearest to the one asked for: the same, its language alone, another one of its language, else the original.</summary>
    /// <param name="asked">What the member's channel says, such as <c>de-AT</c>; null when it says nothing.</param>
    /// <param name="served">Which there are.</param>
    public static string Nearest(string? asked, IEnumerable<string> served)
    {
        for (var tag = asked; !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is var cut and > 0 ? tag[..cut] : null)
        {
            if (served.FirstOrDefault(s => s.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        var language = asked?.Split('-')[0];
        return served.Where(s => s.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? LocaleFolders.Original;
    }

    private static bool IsPrivate(string language) =>
        language.Length == FirstPrivate.Length
        && string.CompareOrdinal(language, FirstPrivate) >= 0
        && string.CompareOrdinal(language, LastPrivate) <= 0;
}
