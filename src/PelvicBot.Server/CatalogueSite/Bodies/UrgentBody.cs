using PelvicBot.Catalog.Regions;
using PelvicBot.Catalog.Urgent;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.CatalogueSite.Bodies;

/// <summary>An urgent reply, and how it reads in each country.</summary>
public static class UrgentBody
{
    public static Html Of(SiteContext site, UrgentReply reply) => Html.Of($"""
        {SiteText.Said(reply.Text)}
        {(reply.QuotesMember ? Html.Of($"<p class=\"about\"><mark>sign</mark> may be the member’s own words.</p>") : Html.Empty)}
        {ByRegion(site, reply)}
        """);

    private static Html ByRegion(SiteContext site, UrgentReply reply)
    {
        var names = Placeholders.In(reply.Text).Where(n => n != "sign").ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? Html.Empty : SiteText.More(
            "How it reads in each country",
            SiteText.Facts([.. site.Catalog.Regions.Values.OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => SiteText.Part(r.Name, Filled(reply.Text, r)))]));
    }

    private static string Filled(string text, Region region) => Placeholders.Fill(text, region.Find);
}
