using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.WebChat;

public sealed class PageTokenTests
{
    [Fact]
    public async Task Token_OfTheSameCookie_OpensTheSameConversation()
    {
        await using var service = await TestService.StartAsync();
        var first = await AskAsync(service);
        var cookie = Cookie(first).Split(';')[0];

        var again = await BodyAsync(await AskAsync(service, cookie));
        var other = await BodyAsync(await AskAsync(service));

        var one = await BodyAsync(first);
        Assert.Equal(one.GetProperty("conversationId").GetString(), again.GetProperty("conversationId").GetString());
        Assert.Equal(one.GetProperty("userId").GetString(), again.GetProperty("userId").GetString());
        Assert.NotEqual(one.GetProperty("conversationId").GetString(), other.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("{\"remember\":true}", true)]
    public async Task Cookie_IsForTheBrowserSessionUnlessAskedToRemember(string body, bool remembered)
    {
        await using var service = await TestService.StartAsync();

        var cookie = Cookie(await AskAsync(service, body: body));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(remembered, cookie.Contains("max-age=15552000", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Leave_ClearsTheCookie()
    {
        await using var service = await TestService.StartAsync();

        var response = await service.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/webchat/token"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.StartsWith("visit=;", Cookie(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Token_AskedForByAnotherPage_IsRefused(string header, string value)
    {
        await using var service = await TestService.StartAsync(
            "--environment", "Production", "--DirectLine:Secret", "a-secret-long-enough", "--WebChat:Folder", "nowhere");
        var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await service.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Page_ThatIsNotBuilt_SaysHowToBuildIt()
    {
        await using var service = await TestService.StartAsync("--WebChat:Folder", "nowhere");

        var response = await service.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("npm run build", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/..%2Findex.html")]
    [InlineData("/assets/%2e%2e/index.html")]
    [InlineData("/assets/nothing.js")]
    public async Task Asset_ThatIsNone_IsNotFound(string path)
    {
        await using var service = await TestService.StartAsync("--WebChat:Folder", Browser.PageFolder);

        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(path)).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(TestService service, string? cookie = null, string body = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token") { Content = new StringContent(body) };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return service.SendAsync(request);
    }

    private static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single();

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();
}
