using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Pages;

/// <summary>The search over all items: the page carries its own index.</summary>
public static class SearchPage
{
    public const string File = "search.html";

    private static readonly string[] NotSearched = ["id", "sources", "covers", "evidence", "patterns", "dose", "type", "effort", "release-phase", "for-body"];

    public static SitePage Of(SiteContext site)
    {
        var index = new JsonArray([.. SiteSections.All.SelectMany(s => s.Keys(site.Catalog).Select(key => Entry(site, s, key)))]);
        return new SitePage(File, "Search", Html.Of($"All items, by every word in them."), Html.Of($"""
            <p class="said" role="status">Searching needs JavaScript; the pages themselves do not.</p>
            <ul class="found"></ul>
            <script type="application/json" id="index">{new Html(index.ToJsonString())}</script>
            """));
    }

    private static JsonArray Entry(SiteContext site, SiteSection section, string key)
    {
        var info = site.Catalog.Items[key];
        using var canonical = JsonDocument.Parse(info.Canonical);

        // Sentences first: they are what the list of results shows.
        var words = Words(canonical.RootElement.GetProperty("item")).OrderByDescending(w => w.Contains(' ', StringComparison.Ordinal));
        return new JsonArray(key, section.File, ItemTitles.Of(site.Catalog, info), string.Join(' ', words));
    }

    private static IEnumerable<string> Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(f => !NotSearched.Contains(f.Name)).SelectMany(p => Words(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Words),
        _ => [value.GetString() ?? ""],
    };
}
