using Microsoft.Playwright;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

/// <summary>The page while the service is away, and after it.</summary>
public sealed class PageAwayTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Service_AwayInTheMiddle_IsSaidAndNothingTypedIsLost()
    {
        using var folder = new TemporaryFolder();
        var address = FreePort.Url();
        var service = await RealService.StartOnAsync(folder, "--Urls", address);
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740);
        await page.GoAsync(WayThrough.Consent);
        var notice = page.Page.Locator("#notice");
        await Assertions.Expect(notice).ToHaveTextAsync("");
        await page.Box.FillAsync("yes i am");

        await service.DisposeAsync();
        await Assertions.Expect(notice).ToHaveTextAsync("The service can’t be reached right now. Your conversation is safe, and this page keeps trying.");
        await Browser.PictureAsync(page.Page, "away-360");
        await Assertions.Expect(page.Box).ToHaveValueAsync("yes i am");

        await using var again = await RealService.StartOnAsync(folder, "--Urls", address);
        await Assertions.Expect(notice).ToHaveTextAsync("");
        await Assertions.Expect(page.Box).ToHaveValueAsync("yes i am");
        await page.Box.PressAsync("Enter");
        await page.HearAsync("Do you have any of these now?");
        await page.HearAsync("Are you 18 or older?");
    }

    [Fact]
    public async Task Network_Away_IsSaidAtOnceAndGoesWithIt()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service);

        await page.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "No connection right now. Your conversation is safe, and this page connects again by itself.");
        await page.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Page.Locator("#notice")).ToHaveTextAsync("");
        await page.GoAsync(WayThrough.Consent);
    }

    [Fact]
    public async Task Message_SentAgain_TakesThePlaceOfTheOneThatFailed()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service);
        await page.GoAsync(WayThrough.Consent);
        await page.Page.RouteAsync("**/activities", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Box.FillAsync("yes i am");
        await page.Box.PressAsync("Enter");
        var retry = page.Page.GetByText("Retry");
        await Assertions.Expect(retry.First).ToBeVisibleAsync();
        var own = page.Page.Locator(".webchat__bubble--from-user");
        var sent = await own.CountAsync();

        await page.Page.UnrouteAsync("**/activities");
        await retry.First.ClickAsync();

        await page.HearAsync("Do you have any of these now?");
        await Assertions.Expect(retry).ToHaveCountAsync(0);
        await Assertions.Expect(own).ToHaveCountAsync(sent);
    }
}
