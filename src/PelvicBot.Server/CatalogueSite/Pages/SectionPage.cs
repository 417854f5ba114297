namespace PelvicBot.Server.CatalogueSite.Pages;

/// <summary>A page of items, grouped, with filters.</summary>
public static class SectionPage
{
    public static SitePage? Of(SiteContext site, SiteSection section)
    {
        var keys = section.Keys(site.Catalog).ToList();
        if (keys.Count == 0)
        {
            return null;
        }

        var groups = keys.GroupBy(key => ItemTitles.Group(site.Catalog, site.Catalog.Items[key])).OrderBy(g => g.Key.Order).ToList();
        return new SitePage(section.File, section.Title, Html.Of($"{section.Lead}"), Html.Of($"""
            {Filters()}
            {groups.Select(g => Group(site, groups.Count > 1 ? Html.Of($"<h2>{g.Key.Heading}</h2>") : Html.Of($"<h2 class=\"heard\">All items</h2>"), g))}
            """))
        {
            Items = keys.Count,
            SignedOff = keys.Count(key => site.Catalog.Items[key].Reviewed),
        };
    }

    private static Html Group(SiteContext site, Html heading, IEnumerable<string> keys) => Html.Of($"""
        <section class="group">
        {heading}
        {keys.Select(key => ItemCard.Of(site, key))}
        </section>
        """);

    private static Html Filters() => Html.Of($"""
        <form class="filters" hidden>
        <label>Show <select name="show"><option value="all">all items</option><option value="draft">drafts</option><option value="reviewed">signed off</option><option value="due">review due within {SiteContext.WeeksAhead} weeks</option></select></label>
        <label>Evidence <select name="evidence"><option value="all">any</option><option value="general-knowledge">general knowledge</option><option value="guide-only">only the guides</option><option value="trial">trial or review</option><option value="guideline">guideline</option><option value="none">states no fact</option></select></label>
        <label>Order <select name="order"><option value="file">as in the files</option><option value="check">least certain first</option></select></label>
        <output aria-live="polite"></output>
        </form>
        """);
}
