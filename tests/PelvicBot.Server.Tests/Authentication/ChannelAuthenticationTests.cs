using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.Authentication;

public sealed class ChannelAuthenticationTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly RSA rsa = RSA.Create(2048);
    private WebApplication issuer = null!;
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        issuer = builder.Build();
        issuer.Run(PublishAsync);
        await issuer.StartAsync();
        service = await TestService.StartAsync(
            "--environment", "Production", "--MicrosoftAppId", "the-app", "--MicrosoftAppPassword", "p",
            "--ToBotFromChannelOpenIdMetadataUrl", issuer.Urls.First() + "/metadata");
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await issuer.DisposeAsync();
        rsa.Dispose();
    }

    [Fact]
    public async Task Post_WithTheChannelsToken_IsServed() => Assert.Equal(HttpStatusCode.OK, await PostAsync(Token()));

    [Fact]
    public async Task Post_WithoutAToken_IsRefused() => Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(null));

    [Fact]
    public async Task Post_WithATokenForAnotherBot_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(audience: "another-app")));

    [Fact]
    public async Task Post_WithATokenOfAnotherIssuer_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(issuedBy: "https://example.org")));

    [Fact]
    public async Task Post_WithATokenForAnotherService_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(serviceUrl: "https://smba.trafficmanager.net/amer/")));

    [Fact]
    public async Task Post_WithATokenThatNamesNoService_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(serviceUrl: null)));

    [Fact]
    public async Task Post_OnAChannelTheKeyIsNotEndorsedFor_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(), channel: "slack"));

    [Fact]
    public async Task Post_WithATokenSignedByAnother_IsRefused()
    {
        using var other = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token(key: other)));
    }

    [Fact]
    public async Task Post_WithAnUnsignedToken_IsRefused() => Assert.Equal(
        HttpStatusCode.Unauthorized, await PostAsync("eyJhbGciOiJub25lIiwia2lkIjoiazEifQ.eyJhdWQiOiJ0aGUtYXBwIn0."));

    [Theory]
    [InlineData(4, HttpStatusCode.OK)]
    [InlineData(6, HttpStatusCode.Unauthorized)]
    public async Task Post_WithATokenThatHasEnded_IsServedWithinTheSkew(int minutesAfterItsEnd, HttpStatusCode status)
    {
        var token = Token();
        service.Clock.Advance(Duration.FromMinutes(60 + minutesAfterItsEnd));

        Assert.Equal(status, await PostAsync(token));
    }

    private async Task<HttpStatusCode> PostAsync(string? token, string channel = "msteams") =>
        (await service.PostAsync("/api/messages", $$$"""
            {"type":"message","id":"m1","channelId":"{{{channel}}}","serviceUrl":"{{{ServiceUrl}}}","from":{"id":"u"},"recipient":{"id":"b"},
             "conversation":{"id":"c"},"text":"hi","deliveryMode":"expectReplies"}
            """, token)).StatusCode;

    private string Token(
        string audience = "the-app", string issuedBy = "https://api.botframework.com", string? serviceUrl = ServiceUrl, RSA? key = null)
    {
        var now = service.Clock.GetCurrentInstant();
        return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
            issuedBy,
            audience,
            serviceUrl is null ? [] : [new Claim("serviceurl", serviceUrl)],
            now.ToDateTimeUtc(),
            (now + Duration.FromHours(1)).ToDateTimeUtc(),
            new SigningCredentials(new RsaSecurityKey(key ?? rsa) { KeyId = "k1", CryptoProviderFactory = new CryptoProviderFactory() }, SecurityAlgorithms.RsaSha256)));
    }

    private Task PublishAsync(HttpContext context)
    {
        var address = issuer.Urls.First();
        var key = rsa.ExportParameters(includePrivateParameters: false);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path == "/metadata"
            ? $$$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{{address}}}/keys"}"""
            : $$$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","n":"{{{Base64UrlEncoder.Encode(key.Modulus)}}}","e":"{{{Base64UrlEncoder.Encode(key.Exponent)}}}","endorsements":["msteams"]}]}""");
    }
}
