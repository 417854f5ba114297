using Microsoft.Playwright;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

/// <summary>What is in sight: on small and large windows, with large text, on paper.</summary>
public sealed class PageLooksTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly LocatorAssertionsToBeInViewportOptions Whole = new() { Ratio = 1 };

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    [InlineData(640, 400)] // a desk's window at 200 %
    [InlineData(320, 256)] // and at 400 %
    [InlineData(740, 360)] // a phone lying down
    public async Task Buttons_OnAnyWindow_AreWhollyInSightWithoutScrolling(int width, int height)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, width, height);

        await Assertions.Expect(page.Button("Yes, go on")).ToBeInViewportAsync(Whole);
        await Assertions.Expect(page.Box).ToBeInViewportAsync(Whole);
        await Assertions.Expect(page.Bubbles.Last).ToBeInViewportAsync();
        await Browser.PictureAsync(page.Page, $"welcome-{width}");
        Assert.True(await FitsItsWidthAsync(page.Page));
        if (height > 480)
        {
            Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"), "a scroll bar of the page's own");
        }

        await page.GoAsync(WayThrough.Consent);
        await Assertions.Expect(page.Button("No")).ToBeInViewportAsync(Whole);
    }

    [Fact]
    public async Task Question_AboveALongCard_IsInSightFirstAndAfterAReloadTheEndIs()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740);
        await page.GoAsync(WayThrough.Consent);

        await page.GoAsync(WayThrough.Screening[..1]);
        await Assertions.Expect(page.Said("Do you have any of these now?")).ToBeInViewportAsync(Whole);
        Assert.DoesNotContain("*", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        await page.GoAsync(WayThrough.Screening[1..7]);

        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Button("10")).ToBeInViewportAsync(Whole);
        await Assertions.Expect(page.Said("How much discomfort do you feel there right now")).ToBeInViewportAsync(Whole);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keyboard_WhereverItIs_IsSeenInTheAccentColour(bool dark)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740, dark: dark);
        var accent = dark ? "rgb(127, 184, 174)" : "rgb(74, 124, 116)";

        await page.Box.FocusAsync();
        Assert.Equal(accent, await page.Page.Locator(".webchat__send-box__main").EvaluateAsync<string>("e => getComputedStyle(e).outlineColor"));
        await page.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(page.Button("Yes, go on")).ToBeFocusedAsync();
        var ring = page.Page.Locator(".webchat__suggested-action__keyboard-focus-indicator").First;
        Assert.Equal(accent, await ring.EvaluateAsync<string>("e => getComputedStyle(e).borderTopColor"));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.HearAsync("Are you 18 or older?");
        await Assertions.Expect(page.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Text_TwiceAsLarge_GrowsEverywhereAndFits()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740);
        await page.GoAsync(WayThrough.Consent);
        await page.GoAsync(WayThrough.Screening[..1]);

        // What a browser's own setting for text does.
        await page.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        foreach (var text in new[] { page.Bubbles.First, page.Card.GetByText("Heavy bleeding"), page.CardButton("None of these"), page.Box })
        {
            Assert.Equal("32px", await text.EvaluateAsync<string>("e => getComputedStyle(e).fontSize"));
        }

        Assert.True(await FitsItsWidthAsync(page.Page));
    }

    [Fact]
    public async Task Paper_FromADarkPage_HasAllThatWasSaidAndNoControls()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, dark: true);
        await page.GoAsync([.. WayThrough.Consent, .. WayThrough.Screening]);

        await page.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Box).ToBeHiddenAsync();
        await Assertions.Expect(page.Buttons.First).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave" })).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.Bubbles.First.EvaluateAsync<string>("e => getComputedStyle(e).color"));

        // Nothing is cut off by something that would scroll on the screen.
        var pageHeight = await page.Page.EvaluateAsync<double>("document.documentElement.scrollHeight");
        var last = await page.Bubbles.Last.EvaluateAsync<double>("e => e.getBoundingClientRect().bottom + scrollY");
        Assert.InRange(last, 1600, pageHeight);
        Assert.InRange(await page.Bubbles.First.EvaluateAsync<double>("e => e.getBoundingClientRect().top + scrollY"), 0, 400);
    }

    private static Task<bool> FitsItsWidthAsync(IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
}
