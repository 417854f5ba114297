using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Pages;

/// <summary>Where a reviewer begins: how far the review is, how to read, what to read first.</summary>
public static class IndexPage
{
    public const string File = "index.html";

    public static SitePage Of(SiteContext site, IReadOnlyList<SitePage> pages)
    {
        var items = site.Catalog.Items.Values.ToList();
        var drafts = items.Count(i => !i.Reviewed);
        return new SitePage(File, "For review", Html.Of($"""
            Everything that the coach knows and says about a tense or painful pelvic floor.
            """), Html.Of($"""
            <p class="notice">{(drafts == items.Count
                ? Html.Of($"<b>No clinician has reviewed any of these {items.Count} items yet.</b> The coach says so to whoever it talks with.")
                : Html.Of($"<b>{drafts} of {items.Count} items are drafts</b> that no clinician has signed off."))}</p>
            <h2>How to read it</h2>
            <ol class="lead">
            <li>Begin with what can do most harm: the pages below stand in that order. On each page, “least certain first” puts what nobody looked up at the top.</li>
            <li>For each item ask: is the fact right, does the source say so, is it safe for everybody it can reach, does a frightened person understand it? A shaded box is what members read. A marked word such as <mark>emergency-number</mark> is filled in by the coach.</li>
            <li>Where something is wrong or missing, note its id. Print a page to work on paper: each item has a line for your name and the date.</li>
            <li>Signing off is a change in the item’s file, named at its foot. “How to review and sign off” in docs/content.md shows the four lines; anyone who looks after the files can enter them for you, with your name.</li>
            </ol>
            <h2>Pages</h2>
            <div class="scroll"><table>
            <thead><tr><th>Page</th><th class="number">Items</th><th class="number">Drafts</th><th class="number">Due in {SiteContext.WeeksAhead} weeks</th><th class="number">Not looked up</th></tr></thead>
            <tbody>{pages.Select(p => Row(site, p))}</tbody>
            </table></div>
            <h2>What facts rest on</h2>
            <div class="scroll"><table>
            <thead><tr><th>Evidence</th><th class="number">Items</th><th>What that means</th></tr></thead>
            <tbody>{Enum.GetValues<Evidence>().Select(e => EvidenceRow(e, items.Count(i => i.Evidence == e)))}</tbody>
            </table></div>
            """));
    }

    private static Html Row(SiteContext site, SitePage page)
    {
        var items = SiteSections.All.Where(s => s.File == page.File).SelectMany(s => s.Keys(site.Catalog)).Select(key => site.Catalog.Items[key]).ToList();
        return items.Count == 0
            ? Html.Of($"<tr><td><a href=\"{page.File}\">{page.Title}</a></td><td colspan=\"4\" class=\"quiet\">{page.Lead}</td></tr>")
            : Html.Of($"""
                <tr><td><a href="{page.File}">{page.Title}</a></td><td class="number">{items.Count}</td><td class="number">{items.Count(i => !i.Reviewed)}</td>
                <td class="number">{items.Count(site.IsDue)}</td><td class="number">{Unsure(page, items.Count(i => i.Evidence == Evidence.GeneralKnowledge))}</td></tr>
                """);
    }

    private static Html Unsure(SitePage page, int count) =>
        count == 0 ? Html.Of($"0") : Html.Of($"<a href=\"{page.File}?evidence=general-knowledge\">{count}</a>");

    private static Html EvidenceRow(Evidence evidence, int count)
    {
        var meaning = evidence switch
        {
            Evidence.Guideline => "A clinical guideline or a health service’s page says so.",
            Evidence.Trial => "A trial, a cohort or a review says so.",
            Evidence.GuideOnly => "Only the guides that the coach was built from say so.",
            Evidence.GeneralKnowledge => "General clinical knowledge that nobody looked up. Check it first.",
            _ => "Wording of the conversation, or vocabulary.",
        };
        return Html.Of($"<tr><td><span class=\"badge {ItemCard.EvidenceWord(evidence)}\">{ItemCard.EvidenceName(evidence)}</span></td><td class=\"number\">{count}</td><td>{meaning}</td></tr>");
    }
}
