using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PelvicBot.Server.CatalogueSite;

namespace PelvicBot.Server.Tests.CatalogueSite;

public sealed partial class SitePagesTests(SiteFolder site) : IClassFixture<SiteFolder>
{
    private const int LargestPage = 2_000_000;

    [Fact]
    public void Pages_TogetherHaveEveryItemOnce()
    {
        var places = site.Pages.SelectMany(p => Item().Matches(site.Read(p)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))).ToList();

        Assert.Equal(SiteFolder.Catalog.Items.Keys.Order(StringComparer.Ordinal), places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_EveryLinkWithinTheSite_LeadsSomewhere()
    {
        var ids = site.Pages.ToDictionary(p => p, p => Id().Matches(site.Read(p)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal));
        var broken = new List<string>();
        foreach (var page in site.Pages)
        {
            foreach (var link in Link().Matches(site.Read(page)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct())
            {
                if (link.StartsWith("https://", StringComparison.Ordinal))
                {
                    continue;
                }

                var parts = link.Split('#', 2);
                var target = parts[0].Split('?')[0] is { Length: > 0 } file ? file : page;
                if (!ids.TryGetValue(target, out var known) || (parts.Length > 1 && !known.Contains(parts[1])))
                {
                    broken.Add($"{page}: {link}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Pages_AreOfAReasonableSize()
    {
        Assert.InRange(site.Pages.Count(), 10, 40);
        Assert.All(site.Pages, p => Assert.InRange(site.Read(p).Length, 5_000, LargestPage));
        Assert.Matches(@"^\d+ pages with \d+ items: open .*index\.html in a browser", site.Output.ToString());
    }

    [Fact]
    public void Pages_OfItems_SayTheirDayAndThatNobodyReviewedThem()
    {
        foreach (var page in site.Pages)
        {
            var reviewed = Item().IsMatch(site.Read(page)) ? ": no clinician has reviewed any of this page yet" : "";
            Assert.Matches($"<p class=\"stamp quiet\">As it stood on [0-9]{{1,2}} [A-Z][a-z]+ 20[0-9]{{2}}{reviewed}</p>", site.Read(page));
        }
    }

    [Fact]
    public void Headings_OnEveryPage_GoDownOneLevelAtATime()
    {
        foreach (var page in site.Pages)
        {
            var levels = Heading().Matches(site.Read(page)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(1, levels.Count(level => level == 1));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{page}: h{pair.Second} below h{pair.First}"));
        }
    }

    [Fact]
    public void Html_OfATextWithMarkup_IsEncoded() =>
        Assert.Equal("<p>&lt;b&gt; &amp; “5 &gt; 3”</p>", Html.Of($"<p>{"<b> & “5 > 3”"}</p>").Text);

    [Fact]
    public void Said_APlaceholder_IsMarked() =>
        Assert.Equal("<blockquote>Call <mark>emergency-number</mark> now.<br>Then wait.</blockquote>", SiteText.Said("Call {emergency-number} now.\nThen wait.").Text);

    [GeneratedRegex("<article class=\"item\" id=\"([^\"]*)\"")]
    private static partial Regex Item();

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
