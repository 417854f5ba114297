using System.Net;
using System.Text;
using Microsoft.Identity.Client;
using NodaTime;
using PelvicBot.Server.Connector;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;
using PelvicBot.Server.Tests.Support;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Connector;

public sealed class ConnectorTokensTests
{
    private readonly FakeClock clock = new();

    [Theory]
    [InlineData(AppType.MultiTenant, "", "/botframework.com/oauth2/v2.0/token")]
    [InlineData(AppType.SingleTenant, "", "/0b2f6f5a-0000-4000-8000-000000000001/oauth2/v2.0/token")]
    [InlineData(AppType.MultiTenant, "MicrosoftServices.onmicrosoft.us", "/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token")]
    public async Task Get_ByClientCredentials_AsksTheTenantsLoginOnceForTheScope(AppType type, string path, string asked)
    {
        await using var login = await FakeLogin.StartAsync();
        using var tokens = Tokens(login.Url + path, type);

        var crowd = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(default).AsTask()));

        Assert.All(crowd, token => Assert.Equal("token-1", token));
        var (at, form) = Assert.Single(login.Requests);
        Assert.Equal(asked, at, ignoreCase: true);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal("the-app", form["client_id"]);
        Assert.Equal("the-password", form["client_secret"]);
        Assert.Contains("https://api.botframework.us/.default", form["scope"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299, 2)]
    [InlineData(360, 1)]
    public async Task Get_ATokenThatEndsInFiveMinutes_IsAskedForAgain(int lifetime, int requests)
    {
        await using var login = await FakeLogin.StartAsync();
        login.Lifetime = lifetime;
        using var tokens = Tokens(login.Url, AppType.MultiTenant);

        await tokens.GetAsync(default);
        Assert.Equal($"token-{requests}", await tokens.GetAsync(default));

        Assert.Equal(requests, login.Requests.Count);
    }

    [Fact]
    public async Task Get_AfterARefusal_LeavesTheLoginAloneForAWhile()
    {
        await using var login = await FakeLogin.StartAsync();
        login.Status = 401;
        using var tokens = Tokens(login.Url, AppType.MultiTenant);

        var refused = await Assert.ThrowsAsync<TokenException>(async () => await tokens.GetAsync(default));
        var again = await Assert.ThrowsAsync<TokenException>(async () => await tokens.GetAsync(default));

        Assert.Equal("the login answered 401 invalid_client", refused.Message);
        Assert.Equal(TimeSpan.FromSeconds(5), again.After);
        Assert.Single(login.Requests);

        clock.Advance(Duration.FromSeconds(5));
        var longer = await Assert.ThrowsAsync<TokenException>(async () => await tokens.GetAsync(default));
        Assert.Equal(TimeSpan.FromSeconds(10), longer.After);

        login.Status = 200;
        clock.Advance(Duration.FromSeconds(10));
        Assert.Equal("token-3", await tokens.GetAsync(default));
    }

    [Fact]
    public async Task Get_FromALoginThatIsNotThere_IsASentence()
    {
        using var tokens = Tokens("http://127.0.0.1:9/", AppType.MultiTenant);

        var failure = await Assert.ThrowsAsync<TokenException>(async () => await tokens.GetAsync(default));

        Assert.Equal("the login cannot be reached", failure.Message);
    }

    [Fact]
    public async Task Get_ByManagedIdentity_AsksTheMachineForTheAppsToken()
    {
        using var machine = new Machine();
        using var tokens = new ConnectorTokens(
            Settings("https://login.microsoftonline.com/", AppType.UserAssignedMSI), new MachineClock(clock), machine);

        Assert.Equal("token-of-the-machine", await tokens.GetAsync(default));
        Assert.Contains("resource=https://api.botframework.us", machine.Asked, StringComparison.Ordinal);
        Assert.Contains("client_id=the-app", machine.Asked, StringComparison.Ordinal);
        Assert.DoesNotContain("default", machine.Asked, StringComparison.Ordinal);
    }

    private ConnectorTokens Tokens(string login, AppType type) =>
        new(Settings(login, type), new MachineClock(clock), new LoginHttp(new Uri(login)));

    private static ServerSettings Settings(string login, AppType type) => TestSettings.Of(
        ("MicrosoftAppId", "the-app"),
        ("MicrosoftAppPassword", "the-password"),
        ("MicrosoftAppType", type.ToString()),
        ("MicrosoftAppTenantId", "0b2f6f5a-0000-4000-8000-000000000001"),
        ("ToChannelFromBotLoginUrl", login),
        ("ToChannelFromBotOAuthScope", "https://api.botframework.us/.default"));

    /// <summary>The metadata service that a machine of Azure has.</summary>
    private sealed class Machine : HttpMessageHandler, IMsalHttpClientFactory
    {
        public string Asked { get; private set; } = "";

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath != "/metadata/identity/oauth2/token" || request.RequestUri.Query.Contains("cred-api-version", StringComparison.Ordinal))
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            }

            Asked = Uri.UnescapeDataString(request.RequestUri.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    """{"access_token":"token-of-the-machine","expires_in":"86400","expires_on":"4102444800","resource":"https://api.botframework.us","token_type":"Bearer"}""",
                    Encoding.UTF8,
                    "application/json"),
            });
        }
    }
}
