using System.Collections.Concurrent;
using Microsoft.Playwright;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.CatalogueSite;

/// <summary>The site as a reviewer opens it: from a folder, in a real browser.</summary>
public sealed class SiteInBrowserTests(Browser browser, SiteFolder site) : IClassFixture<Browser>, IClassFixture<SiteFolder>
{
    [Fact]
    public async Task Pages_FromAFolder_LoadNothingElseAndBreakNoPolicy()
    {
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        var requests = new ConcurrentBag<string>();
        var complaints = new ConcurrentBag<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        foreach (var file in site.Pages)
        {
            requests.Clear();
            await page.GotoAsync(site.Address(file));
            Assert.Equal([site.Address(file)], requests);
            Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Search_WordsOfAnItem_FindsItAndLeadsToIt()
    {
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address("exercises.html"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("three breath reset");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");

        await page.Locator(".found a[href='exercises.html#ex-three-breath-reset']").ClickAsync();

        await Assertions.Expect(page.Locator("[id='ex-three-breath-reset']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_LeastCertainFirst_PutsWhatNobodyLookedUpAtTheTop()
    {
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address("urgent.html"));
        var all = await page.Locator(".item:visible").CountAsync();

        await page.GetByLabel("Order").SelectOptionAsync("check");
        await Assertions.Expect(page.Locator(".item").First).ToHaveAttributeAsync("data-evidence", "general-knowledge");
        await page.GetByLabel("Evidence").SelectOptionAsync("general-knowledge");

        var shown = SiteFolder.Catalog.UrgentReplies.Values.Count(r => r.Info.Evidence == Catalog.Items.Evidence.GeneralKnowledge);
        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(shown);
        await Assertions.Expect(page.Locator(".filters output")).ToHaveTextAsync($"{shown} of {all} items");
        await page.GetByLabel("Evidence").SelectOptionAsync("all");
        await page.GetByLabel("Order").SelectOptionAsync("file");
        await Assertions.Expect(page.Locator(".item:visible")).ToHaveCountAsync(all);
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Pages_OnAPhoneAndInTheDark_FitTheirWidth(int width, bool dark)
    {
        await using var visitor = await browser.NewAsync(width, dark: dark);
        var page = await visitor.NewPageAsync();
        foreach (var file in site.Pages)
        {
            await page.GotoAsync(site.Address(file));
            await Assertions.Expect(page.Locator(".pages [aria-current]")).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{file} is wider than {width}");
        }

        await page.GotoAsync(site.Address("exercises.html"));
        await Browser.PictureAsync(page, $"catalogue-{width}{(dark ? "-dark" : "")}");
    }

    [Fact]
    public async Task Print_AnItem_HasABoxToSignAndNoControls()
    {
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address("exercises.html"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Locator(".filters")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("nav.pages")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".item .signoff").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".stamp")).ToBeVisibleAsync();
        Assert.Equal("avoid", await page.Locator(".item").First.EvaluateAsync<string>("e => getComputedStyle(e).breakInside"));

        // A table may be longer than a sheet: it begins where it stands, and not on the next one.
        await page.GotoAsync(site.Address("coverage.html"));
        Assert.Equal("auto", await page.Locator(".item").First.EvaluateAsync<string>("e => getComputedStyle(e).breakInside"));
    }

    [Fact]
    public async Task Print_WhoGetsWhat_OpensTheReasons()
    {
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address("matrix.html"));

        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(page.Locator("section > details:not([open])")).ToHaveCountAsync(0);
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(page.Locator("section > details[open]")).ToHaveCountAsync(0);
    }
}
