using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PelvicBot.Server.Tests.Support;

/// <summary>The coach's page in a browser of its own, as somebody in London uses it. Notes what no page should do.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly IBrowserContext visitor;
    private readonly ConcurrentQueue<string> complaints = new();

    private BrowserPage(IBrowserContext context, IPage page, Uri address)
    {
        visitor = context;
        Page = page;
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme is not ("data" or "blob") && asked.Authority != address.Authority)
            {
                complaints.Enqueue("asked " + request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue("threw " + error);
    }

    public IPage Page { get; }

    /// <summary>Other hosts asked, errors and warnings on the console, violations of the policy.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public ILocator Buttons => Page.Locator(".webchat__suggested-actions__button");

    /// <summary>What was said, by whomever.</summary>
    public ILocator Bubbles => Page.Locator("#chat .webchat__bubble__content");

    public ILocator Box => Page.GetByPlaceholder("Write a message");

    /// <summary>Opened, and welcomed.</summary>
    public static async Task<BrowserPage> OpenAsync(Browser browser, RealService service, int width = 1280, int height = 800, string locale = "en-GB", bool dark = false)
    {
        var context = await browser.NewAsync(width, height, dark, locale, zone: "Europe/London");
        var opened = new BrowserPage(context, await context.NewPageAsync(), service.Address);
        await opened.Page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
        await opened.Page.GotoAsync(service.Address.ToString());
        await opened.HearAsync("Is that all right?");
        return opened;
    }

    public ILocator Button(string title) => Buttons.Filter(new LocatorFilterOptions { Has = Page.GetByText(title, new PageGetByTextOptions { Exact = true }) });

    /// <summary>Waits until a text was said so many times in all.</summary>
    public async Task HearAsync(string text, int times = 1)
    {
        try
        {
            await Assertions.Expect(Said(text)).ToHaveCountAsync(times);
        }
        catch (PlaywrightException failure)
        {
            Assert.Fail($"'{text}' was not said {times} times:\n{string.Join('\n', await Bubbles.AllInnerTextsAsync())}\n{failure.Message}");
        }
    }

    public async Task TypeAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>The card of the message that was said last.</summary>
    public ILocator Card => Page.Locator("#chat .webchat__stacked-layout").Last.Locator(".ac-adaptiveCard");

    public ILocator CardButton(string title) => Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true });

    /// <summary>By its own title; the first of a card has the card's label in its name, too.</summary>
    public ILocator TickBox(string title) => Card.GetByRole(AriaRole.Checkbox, new LocatorGetByRoleOptions { Name = title });

    /// <summary>Answers by tapping: a quick reply, a card's button, or tick boxes and the card's first button.</summary>
    public async Task TapAsync(params string[] titles)
    {
        var first = Answer(titles[0]);
        var ticks = await first.GetAttributeAsync("type") == "checkbox";
        await first.ClickAsync();
        if (!ticks)
        {
            return;
        }

        foreach (var title in titles[1..])
        {
            await TickBox(title).CheckAsync();
        }

        await Card.GetByRole(AriaRole.Button).First.ClickAsync();
    }

    /// <summary>Waits until an answer can be tapped.</summary>
    public Task AnswerableAsync(string title) => Answer(title).WaitForAsync();

    private ILocator Answer(string title) => Button(title).Or(CardButton(title)).Or(TickBox(title)).First;

    /// <summary>Goes a part of the way: taps what has a capital letter or is a number, types the rest.</summary>
    public async Task GoAsync(IEnumerable<(string Said, string Answer)> part)
    {
        foreach (var (said, answer) in part)
        {
            var before = await Said(answer).CountAsync();
            await (char.IsLower(said[0]) ? TypeAsync(said) : TapAsync(said));
            await HearAsync(answer, before + 1);
        }
    }

    /// <summary>The kind of answer that the open question wants, once the page has fitted its buttons to it.</summary>
    public Task<string> ExpectsAsync() => Page.EvaluateAsync<string>(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(document.getElementById('chat').dataset.expects))))");

    public ILocator Said(string text) => Bubbles.Filter(new LocatorFilterOptions { HasText = text });

    /// <summary>Keeps a picture, once the page has scrolled to its end. A card may be longer than a phone.</summary>
    public async Task PictureAsync(string name)
    {
        await Assertions.Expect(Bubbles.Last).ToBeInViewportAsync(
            new LocatorAssertionsToBeInViewportOptions { Ratio = await Card.CountAsync() > 0 ? 0.5f : 1 });
        await Browser.PictureAsync(Page, name);
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
