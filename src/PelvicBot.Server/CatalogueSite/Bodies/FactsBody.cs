using PelvicBot.Catalog.Coverage;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>A part of the coverage table: each fact that the guides teach or that safety demands, and where it is taught.</summary>
public static class FactsBody
{
    public static Html Of(SiteContext site, FactSection section)
    {
        var rows = site.Coverage.Where(r => r.Section.Info.Id == section.Info.Id).ToList();
        var taught = rows.Count(r => !r.CoveredBy.IsEmpty);
        var leftOut = rows.Count(r => r.CoveredBy.IsEmpty && r.LeftOut is not null);
        return Html.Of($"""
            <p>{rows.Count} facts: {taught} taught, {leftOut} left out for a reason, {rows.Count(r => r.IsHole)} missing.</p>
            <div class="scroll"><table>
            <thead><tr><th>Fact</th><th>What it states</th><th>Taught in, or why not</th></tr></thead>
            <tbody>{rows.Select(r => Row(site, r))}</tbody>
            </table></div>
            """);
    }

    private static Html Row(SiteContext site, CoverageRow row) => Html.Of(
        $"<tr><td class=\"id\">{row.Fact.Id}</td><td>{row.Fact.Says} <span class=\"quiet\">{Html.Join(row.Fact.In.Select(s => site.Link($"source/{s}", s)), ", ")}</span></td><td>{Taught(site, row)}</td></tr>");

    private static Html Taught(SiteContext site, CoverageRow row) => row switch
    {
        { IsHole: true } => Html.Of($"<b class=\"miss\">missing</b>"),
        { CoveredBy.IsEmpty: false } => Html.Join(row.CoveredBy.Select(i => site.Link(Key(i), i.Id)), ", "),
        _ => Html.Of($"left out: {row.LeftOut!.Because}"),
    };

    private static string Key(ItemInfo info) => info.Kind == "source" ? $"source/{info.Id}" : info.Id;
}
