using Microsoft.Playwright;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

/// <summary>The real coach in a real browser, from hello to tomorrow's check-in.</summary>
public sealed class CoachInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly (string Said, string Answer)[] UntilTheOffer = [.. WayThrough.Consent, .. WayThrough.Screening];
    private static readonly (string Said, string Answer)[] UntilTheTimer = [.. UntilTheOffer, .. WayThrough.UntilTheTimer];

    [Fact]
    public async Task Member_WhoTapsTheWholeWay_GetsTomorrowsCheckInAndADecisionWithItsReason()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service);

        await page.GoAsync(UntilTheTimer);
        await Assertions.Expect(page.Said("Your discomfort is 1 out of 10, and nothing you told me stands against a gentle start.")).ToHaveCountAsync(1);
        await page.PictureAsync("session-1280");
        await service.AdvanceAsync("PT5M");
        await page.HearAsync("That's 5 minutes.");
        await page.GoAsync(WayThrough.AfterTheTimer);
        await Assertions.Expect(page.Said("Highest discomfort today: 1 out of 10.")).ToHaveCountAsync(1);
        await page.GoAsync(WayThrough.DailyTime);

        await service.AdvanceAsync("PT34H30M");
        await page.HearAsync("Good evening. Time for today's two-minute check-in?");
        await page.GoAsync(WayThrough.CheckIn);
        await Assertions.Expect(page.Said("from day 15")).ToHaveCountAsync(1);
        await page.PictureAsync("check-in-1280");

        Assert.Equal("Private coach", await page.Page.TitleAsync());
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Reload_InTheMiddleOfScreeningAndSession_ShowsAllAndGoesOnByTapOrWord()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740);
        await page.GoAsync(WayThrough.Consent);
        await page.GoAsync(WayThrough.Screening[..3]);
        var before = await page.Bubbles.CountAsync();

        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Bubbles).ToHaveCountAsync(before);
        await page.GoAsync(WayThrough.Screening[3..5]);
        await page.Page.ReloadAsync();
        await page.HearAsync("First the pelvic ones");
        await page.TypeAsync("none of these");
        await page.HearAsync("And any of these?");
        await page.GoAsync(WayThrough.Screening[6..]);
        await page.GoAsync(WayThrough.UntilTheTimer);

        await page.Page.ReloadAsync();
        await page.HearAsync("The timer runs: 5 minutes.");
        await page.Button("Done already").WaitForAsync();
        await service.AdvanceAsync("PT5M");
        await page.HearAsync("That's 5 minutes.");
        await page.Page.ReloadAsync();
        await page.GoAsync(WayThrough.AfterTheTimer);

        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Question_InTheMiddleOfASession_IsAnsweredWithItsSourceOnThePage()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740);
        await page.GoAsync(UntilTheTimer);

        await page.TypeAsync("wait is it ok that i feel it in my bum cheeks");
        await page.HearAsync("Source: Relaxing the pelvic floor (blog)");
        await page.HearAsync("Back to where we were.");
        await page.PictureAsync("answer-360");
        await page.TapAsync("Go on");
        await page.HearAsync("The timer runs", 2);

        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("en-GB", "Call 999")]
    [InlineData("en-US", "Call 911")]
    [InlineData("de", "Call your local emergency number")]
    public async Task Emergency_TypedOnThePage_NamesTheNumberOfTheMembersCountryAndNothingElse(string locale, string call)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 360, 740, locale);

        await page.TypeAsync("im numb down there since this morning and both legs feel weak");
        await page.HearAsync("I can't check this in chat");

        await Assertions.Expect(page.Bubbles.Last).ToContainTextAsync(call);
        await Assertions.Expect(page.Buttons).ToHaveTextAsync(["I've called", "I can't call", "That's not what I meant"]);
        await page.PictureAsync("emergency-360-" + locale);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(360, 740, false)]
    [InlineData(1280, 800, false)]
    [InlineData(360, 740, true)]
    public async Task Card_OfAQuestionForSeveral_IsTickedAndSentAndSaidBack(int width, int height, bool dark)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, width, height, dark: dark);
        await page.GoAsync(WayThrough.Consent);
        await page.GoAsync(WayThrough.Screening[..2]);

        await page.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Send my choice" }).ClickAsync();
        await Assertions.Expect(page.Card).ToContainTextAsync("Nothing is chosen yet.");
        await page.TickBox("Stress").CheckAsync();
        await page.TickBox("Ease pain").CheckAsync();
        await page.TickBox("Stress").UncheckAsync();
        var name = $"{width}{(dark ? "-dark" : "")}";
        await page.PictureAsync("card-several-" + name);
        Assert.InRange((await page.Card.BoundingBoxAsync())!.Width, 250, width - 16);
        await page.TapAsync("Ease tension");
        await page.HearAsync("Noted: Ease tension, Ease pain.");
        await page.HearAsync("Which instructions fit your body?");
        await page.GoAsync(WayThrough.Screening[3..5]);
        await page.PictureAsync("card-conditions-" + name);
        await page.TapAsync("Prolapse", "Infection now (thrush, herpes, urine)");
        await page.HearAsync("Noted: Prolapse, Infection now (thrush, herpes, urine).");
        await page.HearAsync("And any of these?");

        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Card_TappedAgainAfterItsQuestion_IsNoAnswerToTheNextOne()
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, 1280, 800);
        await page.GoAsync(WayThrough.Consent);
        await page.GoAsync([WayThrough.Screening[0], ("none of these", WayThrough.Screening[1].Answer)]);

        await page.Page.Locator(".ac-adaptiveCard").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "None of these" }).ClickAsync();

        await page.HearAsync("Those buttons belong to an earlier question.");
        await page.HearAsync("What would you most like help with?", 2);
        await page.TapAsync("Ease tension");
        await page.HearAsync("Noted: Ease tension.");
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task Card_OfTheSession_ListsItsStepsAndTheirMinutes(int width, int height)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, width, height);
        await page.GoAsync(WayThrough.Consent);
        await page.GoAsync(WayThrough.Screening);
        await page.GoAsync(WayThrough.UntilTheTimer[..1]);

        await Assertions.Expect(page.Page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("Belly breathing");
        await Assertions.Expect(page.Page.Locator(".ac-adaptiveCard").Last).ToContainTextAsync("5 minutes");
        await page.PictureAsync($"card-plan-{width}");

        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task Buttons_OfEveryScreeningQuestion_FitThePageAndLeaveTheQuestionInView(int width, int height)
    {
        await using var service = await RealService.StartAsync();
        await using var page = await BrowserPage.OpenAsync(browser, service, width, height);
        await page.GoAsync(WayThrough.Consent);
        var number = 0;
        foreach (var (said, answer) in WayThrough.Screening)
        {
            await page.AnswerableAsync(said);
            var expects = await page.ExpectsAsync();
            await page.PictureAsync($"screening-{width}-{++number:00}");
            if (await page.Card.CountAsync() > 0)
            {
                // A card is scrolled through, question first; it never goes beyond the side.
                Assert.InRange((await page.Card.BoundingBoxAsync())!.Width, 0, width - 16);
                await page.GoAsync([(said, answer)]);
                continue;
            }

            var boxes = new List<LocatorBoundingBoxResult>();
            foreach (var button in await page.Buttons.AllAsync())
            {
                boxes.Add((await button.BoundingBoxAsync())!);
            }

            // The question is above them, all of it; only the longest lists are scrolled to their end.
            await Assertions.Expect(page.Bubbles.Last).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 1 });
            Assert.All(boxes, box => Assert.InRange(box.X + box.Width, 0, width));
            Assert.All(boxes, box => Assert.InRange(box.Height, 36, 70));
            Assert.InRange(boxes.Count(box => box.Y + box.Height > height - 50), 0, width < 640 ? 5 : 0);
            if (expects == "scale")
            {
                Assert.Equal(width == 360 ? 2 : 1, boxes.Select(box => (int)box.Y).Distinct().Count());
            }

            await page.GoAsync([(said, answer)]);
        }
    }
}
