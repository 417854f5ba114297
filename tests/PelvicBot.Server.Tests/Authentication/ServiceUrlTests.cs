using System.Net;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Authentication;

/// <summary>A genuine token does not make replies go anywhere: a trap listens, and nothing comes.</summary>
public sealed class ServiceUrlTests : IAsyncLifetime
{
    private FakeIssuer issuer = null!;
    private FakeChannel trap = null!;
    private FakeChannel listed = null!;

    public async Task InitializeAsync() => (issuer, trap, listed) = (await FakeIssuer.StartAsync(), await FakeChannel.StartAsync(), await FakeChannel.StartAsync());

    public async Task DisposeAsync()
    {
        await issuer.DisposeAsync();
        await trap.DisposeAsync();
        await listed.DisposeAsync();
    }

    [Theory]
    [InlineData("TRAP", false)]
    [InlineData("TRAP", true)]
    [InlineData("http://localhost:PORT/", false)]
    [InlineData("https://127.0.0.1:PORT/", false)]
    [InlineData("http://smba.trafficmanager.net:PORT/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net@127.0.0.1:PORT/", false)]
    [InlineData("https://smba.trafficmanager.net.example.org/", true)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://[::ffff:127.0.0.1]:PORT/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    public async Task Post_WithAServiceUrlThatIsNotAllowed_IsRefusedAndNoRequestLeaves(string address, bool expectReplies)
    {
        await using var service = await TestService.StartAsync([.. issuer.Settings, "--BotFramework:AllowedServiceUrls", $"{listed.ServiceUrl},smba.trafficmanager.net,*.botframework.com"]);
        var url = address.Replace("TRAP", trap.ServiceUrl, StringComparison.Ordinal).Replace("PORT", new Uri(trap.ServiceUrl).Port.ToString(), StringComparison.Ordinal);
        var token = issuer.Token(service.Clock.GetCurrentInstant(), new { serviceurl = url });

        using var response = await service.PostAsync("/api/messages", Message(url, expectReplies), token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal((0, 0, 0), (service.Coach.Turns, service.Store.Commits, trap.Attempts));
        Assert.Empty(await service.Store.PendingAsync(Instant.MaxValue, 10, [], default));
    }

    [Fact]
    public async Task Delivery_ToAStoredAddressThatIsNoLongerAllowed_IsGivenUp()
    {
        await using var service = await TestService.StartAsync();
        trap.Answer = _ => (503, null);
        await service.PostAsync("/api/messages", Message(trap.ServiceUrl, expectReplies: false));
        await Eventually.Async(() => trap.Attempts, attempts => attempts > 0);
        await service.DisposeAsync();
        var before = trap.Attempts;
        service.Clock.Advance(Duration.FromHours(2));

        await using var strict = await TestService.StartAsync(service.Store, service.Clock, issuer.Settings);

        await strict.DeliveredAsync();
        Assert.Equal(before, trap.Attempts);
    }

    private static string Message(string serviceUrl, bool expectReplies) => $$"""
        {"type":"message","channelId":"msteams","serviceUrl":"{{serviceUrl}}","from":{"id":"u"},"recipient":{"id":"b"},
         "conversation":{"id":"c"},"text":"hi"{{(expectReplies ? ",\"deliveryMode\":\"expectReplies\"" : "")}}}
        """;
}
