using PelvicBot.Catalog;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>What an item is called, and the heading it stands under.</summary>
public static class ItemTitles
{
    private const int LongestTitle = 90;

    private static readonly string[] Levels = ["emergency", "same-day", "soon", "check-first"];

    public static string Of(ContentCatalog catalog, ItemInfo info) => info.Kind switch
    {
        "exercise" => catalog.Exercises[info.Id].Name,
        "programme" => catalog.Programmes[info.Id].Name,
        "answer" => catalog.Answers[info.Id].Title,
        "question" => Shortened(catalog.Questions[info.Id].Text),
        "region" => catalog.Regions.Values.First(r => r.Info == info).Name,
        "source" => catalog.Sources[info.Id].Title,
        "red-flag" => Capital(catalog.RedFlags.Flags.Values.First(f => f.Info == info).Sign),
        "urgent-reply" when catalog.RedFlags.Flags.TryGetValue(info.Id["urgent/".Length..], out var flag) => "Reply to: " + flag.Sign,
        "ruling" => catalog.Rulings[info.Id].Question,
        "fact" => catalog.FactSections.First(f => f.Info == info).Name,
        _ => info.Id,
    };

    /// <summary>Items under the same heading stand together; the most urgent heading first.</summary>
    public static (int Order, string Heading) Group(ContentCatalog catalog, ItemInfo info)
    {
        var word = info.Kind switch
        {
            "answer" => catalog.Answers[info.Id].Topic,
            "red-flag" => catalog.RedFlags.Flags.Values.First(f => f.Info == info).Level,
            "programme" => "programme",
            _ => Path.GetFileNameWithoutExtension(info.File),
        };
        if (info.Kind == "reading")
        {
            return (Levels.Length + 1, "What the sources say");
        }

        var level = Array.IndexOf(Levels, word);
        return (level < 0 ? Levels.Length : level, Capital(word.Replace('-', ' ')));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Shortened(string text) => text.Length <= LongestTitle ? text : text[..text.LastIndexOf(' ', LongestTitle)] + " …";
}
