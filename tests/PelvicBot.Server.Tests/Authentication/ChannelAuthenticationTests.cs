using System.Net;
using System.Text;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Authentication;

/// <summary>Who gets in: every way to register the bot, keys that change, keys that cannot be had.</summary>
public sealed class ChannelAuthenticationTests : IAsyncLifetime
{
    private FakeIssuer issuer = null!;

    public async Task InitializeAsync() => issuer = await FakeIssuer.StartAsync();

    public async Task DisposeAsync() => await issuer.DisposeAsync();

    [Theory]
    [InlineData("--MicrosoftAppPassword", "p")]
    [InlineData("--MicrosoftAppPassword", "p", "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppTenantId", "a-tenant")]
    [InlineData("--MicrosoftAppType", "UserAssignedMSI", "--MicrosoftAppTenantId", "a-tenant")]
    public async Task Post_ForEveryKindOfRegistration_IsServedWithTheTokenOnly(params string[] registration)
    {
        await using var service = await TestService.StartAsync(
            ["--environment", "Production", "--MicrosoftAppId", FakeIssuer.App, "--ToBotFromChannelOpenIdMetadataUrl", issuer.MetadataUrl, .. registration]);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, issuer.Token(Now(service), new { aud = "another-app" })));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
    }

    [Fact]
    public async Task Post_InTheGovernmentCloud_NeedsItsIssuer()
    {
        await using var service = await TestService.StartAsync([.. issuer.Settings, "--ChannelService", "https://botframework.azure.us"]);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, issuer.Token(Now(service))));
        const string Url = "https://smba.infra.gov.teams.microsoft.us/teams/";
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service), new { iss = "https://api.botframework.us", serviceurl = Url }), Url));
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(66, HttpStatusCode.Unauthorized)]
    [InlineData(-4, HttpStatusCode.OK)]
    [InlineData(-6, HttpStatusCode.Unauthorized)]
    public async Task Post_AroundTheTokensHour_IsServedWithinFiveMinutesOfSkew(int minutesAfterItsBeginning, HttpStatusCode status)
    {
        await using var service = await TestService.StartAsync(issuer.Settings);

        Assert.Equal(status, await PostAsync(service, issuer.Token(Now(service) - Duration.FromMinutes(minutesAfterItsBeginning))));
    }

    [Fact]
    public async Task Keys_ThatRotate_AreFetchedWhenATokenNamesThem()
    {
        await using var service = await TestService.StartAsync(issuer.Settings);
        var old = issuer.Token(Now(service));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, old));

        issuer.Rotate("k2");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, old));
    }

    [Fact]
    public async Task Keys_OfAnIdThatIsKnown_AreFetchedDaily()
    {
        await using var service = await TestService.StartAsync(issuer.Settings);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        issuer.Rotate("k1");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(service, issuer.Token(Now(service))));

        service.Clock.Advance(Duration.FromHours(25));

        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        Assert.Equal(2, issuer.Asked);
    }

    [Fact]
    public async Task Keys_OfIdsThatNobodyKnows_AreAskedForOnceAnHour()
    {
        await using var service = await TestService.StartAsync(issuer.Settings);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));

        var refused = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PostAsync(service, issuer.Token(Now(service), keyId: $"unknown-{i}"))));

        Assert.All(refused, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(2, issuer.Asked);
        service.Clock.Advance(Duration.FromMinutes(61));
        issuer.Rotate("k2");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        Assert.Equal(3, issuer.Asked);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(302)]
    [InlineData(204)]
    public async Task Keys_ThatCannotBeHad_LetNobodyInAndAreAskedForAgain(int failure)
    {
        await using var service = await TestService.StartAsync(issuer.Settings);
        issuer.Failing = failure;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, issuer.Token(Now(service))));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, issuer.Token(Now(service))));
        Assert.Equal((1, 0), (issuer.Asked, service.Coach.Turns));

        issuer.Failing = 0;
        service.Clock.Advance(Duration.FromSeconds(61));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
    }

    [Fact]
    public async Task Keys_ThatAreKnown_ServeOnForDaysWhileTheIssuerIsDown()
    {
        await using var service = await TestService.StartAsync(issuer.Settings);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        issuer.Failing = 503;

        service.Clock.Advance(Duration.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(service, issuer.Token(Now(service))));
        service.Clock.Advance(Duration.FromDays(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(service, issuer.Token(Now(service))));
    }

    private static Instant Now(TestService service) => service.Clock.GetCurrentInstant();

    private static async Task<HttpStatusCode> PostAsync(TestService service, string? token, string serviceUrl = FakeIssuer.ServiceUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(
                $$$"""
                {"type":"message","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}","from":{"id":"u"},"recipient":{"id":"b"},
                 "conversation":{"id":"c"},"text":"hi","deliveryMode":"expectReplies"}
                """,
                Encoding.UTF8,
                "application/json"),
        };
        using var response = await service.SendAsync(request, token);
        return response.StatusCode;
    }
}
