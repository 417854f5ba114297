using System.Globalization;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.References;
using PelvicBot.Server.CatalogueSite.Bodies;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>One item: what members see, what it rests on, how far it was reviewed, where it is used, and on paper a box to sign.</summary>
public static class ItemCard
{
    private const int UsesShown = 6;

    public static Html Of(SiteContext site, string key)
    {
        var info = site.Catalog.Items[key];
        var status = info.Reviewed ? "reviewed" : "draft";
        var evidence = EvidenceWord(info.Evidence);
        return Html.Of($"""
            <article class="item" id="{key}" data-status="{status}" data-due="{(site.IsDue(info) ? "yes" : "no")}" data-evidence="{evidence}">
            <header><h3>{ItemTitles.Of(site.Catalog, info)}</h3>
            <p class="badges"><span class="badge {status}">{(info.Reviewed ? "reviewed" : "draft: nobody has reviewed it")}</span>{(site.IsDue(info) ? Html.Of($" <span class=\"badge due\">review due {Day(info.ReviewDue)}</span>") : Html.Empty)} <span class="badge {evidence}">{EvidenceName(info.Evidence)}</span> <a class="id" href="#{key}">{info.Id}</a> <span class="quiet">version {info.Version}</span></p></header>
            {ItemBodies.Of(site, info)}
            <footer>
            {Sources(site, info)}
            {Review(info)}
            {Uses(site, site.References.To(key))}
            <p class="quiet">In the file {info.File}, line {info.Line}</p>
            </footer>
            <div class="signoff" aria-hidden="true"><span>Right as it stands ☐</span><span>Change ☐</span><span>Name</span><span>Date</span></div>
            </article>

            """);
    }

    public static string EvidenceWord(Evidence evidence) => evidence switch
    {
        Evidence.Guideline => "guideline",
        Evidence.Trial => "trial",
        Evidence.GuideOnly => "guide-only",
        Evidence.GeneralKnowledge => "general-knowledge",
        _ => "none",
    };

    public static string EvidenceName(Evidence evidence) => evidence switch
    {
        Evidence.Guideline => "guideline or health service",
        Evidence.Trial => "trial, cohort or review",
        Evidence.GuideOnly => "only the guides say so",
        Evidence.GeneralKnowledge => "general knowledge: not looked up",
        _ => "states no fact",
    };

    private static Html Sources(SiteContext site, ItemInfo info) => info.Sources.IsEmpty
        ? Html.Empty
        : Html.Of($"<p class=\"about\"><b>Rests on</b> {Html.Join(info.Sources.Select(s => Source(site, s)), "; ")}</p>");

    private static Html Source(SiteContext site, SourceRef reference)
    {
        var title = site.Catalog.Sources.TryGetValue(reference.Source, out var source) ? source.Title : reference.Source;
        var place = reference.Where is { } where ? Html.Of($" <span class=\"quiet\">({where})</span>") : Html.Empty;
        return Html.Of($"{site.Link($"source/{reference.Source}", title)}{place}");
    }

    private static Html Review(ItemInfo info) => info.Reviewed
        ? Html.Of($"<p class=\"about\"><b>Signed off</b> by {info.ReviewedBy} on {(info.ReviewedOn is { } on ? Day(on) : "")}; again by {Day(info.ReviewDue)}</p>")
        : Html.Empty;

    private static Html Uses(SiteContext site, IReadOnlyList<ItemReference> uses)
    {
        var links = uses.GroupBy(u => u.From, StringComparer.Ordinal)
            .Select(g => Using(site, g))
            .ToList();
        return links.Count switch
        {
            0 => Html.Empty,
            <= UsesShown => Html.Of($"<p class=\"about\"><b>Used by</b> {Html.Join(links, "; ")}</p>"),
            _ => SiteText.More(string.Create(CultureInfo.InvariantCulture, $"Used by {links.Count} others"), SiteText.List(links)),
        };
    }

    private static Html Using(SiteContext site, IGrouping<string, ItemReference> user) => site.Catalog.Items.ContainsKey(user.Key)
        ? Html.Of($"{site.Link(user.Key)} <span class=\"quiet\">({string.Join(", ", user.Select(u => u.How).Distinct())})</span>")
        : Html.Of($"{user.Key}");

    private static string Day(NodaTime.LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
}
