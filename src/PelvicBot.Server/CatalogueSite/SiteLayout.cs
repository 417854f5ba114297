using System.Globalization;
using NodaTime;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>The frame of every page.</summary>
public static class SiteLayout
{
    /// <param name="page">The page.</param>
    /// <param name="all">All pages, for the contents.</param>
    /// <param name="day">The day the site is made: it stands on every page, so that a sheet of paper says what it shows.</param>
    public static Html Of(SitePage page, IReadOnlyList<SitePage> all, LocalDate day) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{SiteAssets.Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>{page.Title} · catalogue</title>
        <style>{SiteAssets.Style}</style>
        </head>
        <body>
        <a class="skip" href="#main">To the content</a>
        <header class="top">
        <a class="name" href="index.html">The coach’s catalogue</a>
        <form role="search" hidden><input type="search" name="words" aria-label="Search all items" placeholder="Search all items"><button>Search</button></form>
        </header>
        <div class="layout">
        <nav class="pages" aria-label="Pages"><ul>{all.Select(p => Entry(p, page))}</ul></nav>
        <main id="main">
        <h1>{page.Title}</h1>
        <p class="lead">{page.Lead}</p>
        <p class="stamp quiet">As it stood on {day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}{State(page)}</p>
        {page.Body}
        </main>
        </div>
        <script>{SiteAssets.Script}</script>
        </body>
        </html>

        """);

    private static string State(SitePage page) => (page.Items, page.SignedOff) switch
    {
        (0, _) => "",
        (_, 0) => ": no clinician has reviewed any of this page yet",
        var (items, signed) => string.Create(CultureInfo.InvariantCulture, $": {signed} of {items} items signed off by a clinician"),
    };

    private static Html Entry(SitePage entry, SitePage open)
    {
        var current = entry == open ? new Html(" aria-current=\"page\"") : Html.Empty;
        var count = entry.Items > 0 ? Html.Of($" <span class=\"quiet\">{entry.Items.ToString(CultureInfo.InvariantCulture)}</span>") : Html.Empty;
        return Html.Of($"<li><a href=\"{entry.File}\"{current}>{entry.Title}{count}</a></li>");
    }
}
