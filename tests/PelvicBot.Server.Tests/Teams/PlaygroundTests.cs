using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Teams;

/// <summary>A talk through Microsoft's Agents Playground, which stands in for Teams: its page in Chromium, its connector in between.</summary>
public sealed partial class PlaygroundTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Playground_AsTeams_GoesThroughConsentAndTheFirstQuestionsOnCards()
    {
        await using var service = await RealService.StartRunningAsync();
        await using var playground = NodeScript.Start("playground.mjs", $"{service.Address}api/messages");
        await using var context = await browser.NewAsync(1280, 900);
        var page = await context.NewPageAsync();
        await page.GotoAsync(await playground.ReadLineAsync());

        await HearAsync(page, "Shall I say what this is about?");
        await SayAsync(page, "yes", "Is that all right?");
        await SayAsync(page, "yes", "Are you 18 or older?");
        await SayAsync(page, "yes", "Do you have any of these now?");

        await Card(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "None of these" }).ClickAsync();
        await HearAsync(page, "What would you most like help with?");
        await HearAsync(page, "Noted: None of these.");
        await Card(page).GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "Stress" }).CheckAsync();
        await Card(page).GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = "Ease pain" }).CheckAsync();
        await Browser.PictureAsync(page, "playground-card");
        await Card(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Send my choice" }).ClickAsync();
        await HearAsync(page, "Noted: Stress, Ease pain.");
        await SayAsync(page, "leave it open", "Are you pregnant");
        await Card(page).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "No", Exact = true }).ClickAsync();
        await HearAsync(page, "Have you had surgery");
        await Browser.PictureAsync(page, "playground-end");

        // Its log has each request both ways, with the status that answered it.
        var statuses = Exchange().Matches(await page.InnerTextAsync("body")).Select(match => (match.Groups["type"].Value, match.Groups["status"].Value)).ToList();
        Assert.Contains(("installationUpdate", "200"), statuses);
        Assert.Contains(("conversationUpdate", "200"), statuses);
        Assert.InRange(statuses.Count, 20, 100);
        Assert.All(statuses, exchange => Assert.StartsWith("2", exchange.Item2, StringComparison.Ordinal));
    }

    private static ILocator Card(IPage page) => page.Locator(".ac-adaptiveCard").Last;

    private static async Task SayAsync(IPage page, string text, string answer)
    {
        var box = page.Locator("[role=textbox][contenteditable=true]");
        await box.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Locator("[aria-label=\"Send Message\"]").ClickAsync();
        await HearAsync(page, answer);
    }

    private static async Task HearAsync(IPage page, string text)
    {
        try
        {
            await page.GetByText(text).Last.WaitForAsync();
        }
        catch (TimeoutException)
        {
            await Browser.PictureAsync(page, "playground-failure");
            Assert.Fail($"'{text}' was not heard:\n{await page.InnerTextAsync("body")}");
        }
    }

    [GeneratedRegex(@"(User Application|Agents Playground) +(?<type>[a-zA-Z]+) +(?<status>[1-5]\d\d)\b")]
    private static partial Regex Exchange();
}
