using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

public sealed class PageInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Page_WhenReloaded_ShowsWhatWasSaidAndWelcomesOnce()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(service.Address.ToString());
        await SayAsync(page, "good morning");
        await Bubble(page, "You said: good morning").WaitForAsync();

        await page.ReloadAsync();

        await Bubble(page, "You said: good morning").WaitForAsync();
        await Assertions.Expect(Bubble(page, "Hello.")).ToHaveCountAsync(1);
        await Assertions.Expect(Bubble(page, "good morning", exact: true)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Page_WhateverItLoads_AsksNoOtherHostAndBreaksNoPolicy()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        var strangers = new ConcurrentBag<string>();
        var complaints = new ConcurrentBag<string>();
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != service.Address.Authority)
            {
                strangers.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(service.Address.ToString());
        await SayAsync(page, "![picture](https://example.org/x.png) <img src=https://example.org/y.png>");
        await Bubble(page, "You said: ![picture]").WaitForAsync();

        Assert.Empty(strangers);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(360, 740, false)]
    [InlineData(360, 740, true)]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    public async Task Page_OnPhoneAndDesk_FitsItsButtonsWithoutScrollingSideways(int width, int height, bool dark)
    {
        await using var service = await StartAsync();
        service.Coach.Finish = reply => reply.Text == "Hello." ? reply with { Text = Opening } : reply with
        {
            Text = "To adapt a plan to you I need to remember your answers. Is that all right?",
            SuggestedActions = Buttons("Yes, go on", "What exactly?", "No thanks", "Tell me more about how this works first", "Later today"),
        };
        await using var visitor = await browser.NewAsync(width, height, dark);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(service.Address.ToString());
        await SayAsync(page, "What do you need to know about me before we begin?");
        var last = page.Locator(".webchat__suggested-actions__button").GetByText("Later today");
        await last.WaitForAsync();
        await Assertions.Expect(Bubble(page, "Is that all right?")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Browser.PictureAsync(page, $"page-{width}-{(dark ? "dark" : "light")}");

        var box = await last.BoundingBoxAsync();
        Assert.NotNull(box);
        Assert.InRange(box.X + box.Width, 0, width);
        Assert.InRange(box.Y + box.Height, 0, height);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task Page_WhenWelcomedAfterTheFirstWords_ShowsTheAnswerToThem()
    {
        await using var service = await StartAsync();
        service.Coach.Finish = reply => reply.Text == "Hello." ? reply with { Text = string.Join("\n\n", Enumerable.Repeat(Opening, 3)) } : reply;
        await using var visitor = await browser.NewAsync(360, 740);
        var page = await visitor.NewPageAsync();
        var said = new TaskCompletionSource();
        page.Response += (_, response) =>
        {
            if (response.Request.Method == "POST" && response.Url.EndsWith("/activities", StringComparison.Ordinal))
            {
                said.TrySetResult();
            }
        };
        await page.RouteWebSocketAsync(new Regex("/stream"), socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame => { _ = PassOnAsync(frame.Text!); });

            async Task PassOnAsync(string text)
            {
                await said.Task;
                socket.Send(text);
            }
        });
        await page.GotoAsync(service.Address.ToString());

        await SayAsync(page, "good morning");

        await Assertions.Expect(Bubble(page, "You said: good morning")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Box_BeforeThereIsAConnection_TakesNothingThatWouldBeLost()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        var connecting = new TaskCompletionSource();
        await page.RouteAsync(new Regex("/v3/directline/conversations$"), async route =>
        {
            await connecting.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(service.Address.ToString());
        await Assertions.Expect(page.GetByPlaceholder("Write a message")).ToBeEditableAsync(new() { Editable = false });
        connecting.SetResult();

        await SayAsync(page, "good morning");

        await Bubble(page, "You said: good morning").WaitForAsync();
    }

    [Fact]
    public async Task Leave_WhenConfirmed_ForgetsTheConversation()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync(360, 740);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(service.Address.ToString());
        await SayAsync(page, "a secret");
        await Bubble(page, "You said: a secret").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave", Exact = true }).ClickAsync();
        await Browser.PictureAsync(page, "leave-360");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Leave now" }).ClickAsync();
        await page.GetByText("You have left.").WaitForAsync();
        await Browser.PictureAsync(page, "left-360");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start a new conversation" }).ClickAsync();

        await Bubble(page, "Hello.").WaitForAsync();
        await Assertions.Expect(Bubble(page, "a secret")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Remember_WhenChosen_KeepsTheCookieForHalfAYear()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(service.Address.ToString());
        await Bubble(page, "Hello.").WaitForAsync();
        Assert.Equal(-1, (await visitor.CookiesAsync([service.Address + "webchat/token"]))[0].Expires);

        var answered = page.WaitForResponseAsync(response => response.Url.EndsWith("/webchat/token", StringComparison.Ordinal));
        await page.GetByLabel("Remember me on this device").CheckAsync();
        await answered;

        var cookie = Assert.Single(await visitor.CookiesAsync([service.Address + "webchat/token"]));
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.True(cookie.Expires > 0);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Remember me on this device")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Page_WhenItsTokenDiedInItsSleep_GetsAnotherAndGoesOn()
    {
        await using var service = await StartAsync();
        await using var visitor = await browser.NewAsync();
        var page = await visitor.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(service.Address.ToString());
        await SayAsync(page, "before");
        await Bubble(page, "You said: before").WaitForAsync();

        service.Clock.Advance(Duration.FromHours(9));
        await page.RunAndWaitForWebSocketAsync(() => page.Clock.FastForwardAsync(9 * 60 * 60 * 1000));
        await SayAsync(page, "after");

        await Bubble(page, "You said: after").WaitForAsync();
        await Assertions.Expect(Bubble(page, "You said: before")).ToHaveCountAsync(1);
        await Assertions.Expect(Bubble(page, "after", exact: true)).ToHaveCountAsync(1);
    }

    private const string Opening =
        "Hello. I'm a program that coaches you in small steps. I work from published articles and health guidance; no clinician has checked my "
        + "wording yet, and nobody reads this chat live.\n\nIn an emergency, call your local emergency number (112, 999 or 911).";

    private static Task<TestService> StartAsync() => TestService.StartAsync("--WebChat:Folder", Browser.PageFolder);

    private static ILocator Bubble(IPage page, string text, bool exact = false) =>
        page.Locator("#chat .webchat__bubble__content").GetByText(text, new LocatorGetByTextOptions { Exact = exact });

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.GetByPlaceholder("Write a message");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static SuggestedActions Buttons(params string[] titles) => new()
    {
        Actions = [.. titles.Select(title => new CardAction
        {
            Type = "imBack", Title = title, Value = JsonSerializer.SerializeToElement(title),
        })],
    };
}
