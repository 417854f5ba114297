using PelvicBot.Server.CatalogueSite.Pages;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>Writes the catalogue as pages that can be read from a folder, without a server and without a network.</summary>
public static class SiteWriter
{
    /// <returns>The pages, the first page first.</returns>
    public static IReadOnlyList<SitePage> Pages(SiteContext site)
    {
        List<SitePage> pages = [.. SiteSections.All.Select(s => SectionPage.Of(site, s)).OfType<SitePage>(), MatrixPage.Of(site)];
        return [IndexPage.Of(site, pages), .. pages, SearchPage.Of(site)];
    }

    /// <param name="site">What is written.</param>
    /// <param name="folder">Where; made when it is not there, and pages of the same names in it are replaced.</param>
    /// <returns>How many pages were written.</returns>
    public static int Write(SiteContext site, string folder)
    {
        Directory.CreateDirectory(folder);
        var pages = Pages(site);
        foreach (var page in pages)
        {
            File.WriteAllText(Path.Combine(folder, page.File), SiteLayout.Of(page, pages, site.Today).Text);
        }

        return pages.Count;
    }
}
