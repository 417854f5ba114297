using Microsoft.Playwright;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Support;

/// <summary>Debian's Chromium, driven by Playwright. A machine without it fails the tests with the command that installs it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private static readonly float Milliseconds = (float)Patience.Limit.TotalMilliseconds;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string PageFolder
    {
        get
        {
            var folder = Path.Combine(RepositoryFolder.Root, "src", "webchat", "dist");
            Assert.True(File.Exists(Path.Combine(folder, "index.html")), "The page is not built: in src/webchat run npm ci && npm run build.");
            return folder;
        }
    }

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        Assert.True(File.Exists(path), $"There is no Chromium at {path}: apt-get install chromium, or set CHROMIUM_PATH.");
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Milliseconds);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments, Timeout = Milliseconds });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A browser of its own, with no cookies.</summary>
    public async Task<IBrowserContext> NewAsync(int width = 1280, int height = 800, bool dark = false, string locale = "en-GB", string zone = "Europe/London")
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = locale,
            TimezoneId = zone,
        });
        context.SetDefaultTimeout(Milliseconds);
        return context;
    }

    /// <summary>Keeps a picture under artifacts/ to look at.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots", name + ".png") });
}
