using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.DirectLine;

/// <summary>Microsoft's own client against the service, as an independent reading of the protocol.</summary>
public sealed class MicrosoftClientTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_TalksThroughTheFirstQuestions_ComesBackAfterARestart_AndSoDoesASecondOne(bool webSocket)
    {
        using var folder = new TemporaryFolder();
        var urls = FreePort.Url();
        var service = await ServiceProcess.ServeAsync(folder.Path, "--Urls", urls);
        try
        {
            var client = MicrosoftClient.Start(new Uri(urls), await TokenAsync(service.Http), webSocket);
            await using var first = client;
            await client.HearAsync("");
            await client.SayAllAsync([.. WayThrough.Consent, .. WayThrough.Screening[..3]]);
            var (conversation, watermark, token) = await client.WhereAsync();
            var before = client.Heard.Select(activity => activity.Id).ToList();
            Assert.Equal(before.Count, before.Distinct().Count());

            await service.KillAsync();
            await service.DisposeAsync();
            service = await ServiceProcess.ServeAsync(folder.Path, "--Urls", urls);

            // A stream comes back by itself. The client's polling stops for good when the service is away, so a page makes a new client.
            await using var again = webSocket ? null : MicrosoftClient.Start(new Uri(urls), token, webSocket, conversation, watermark);
            var resumed = again ?? client;
            await resumed.SayAllAsync(WayThrough.Screening[3..5]);
            var all = (webSocket ? [] : before).Concat(resumed.Heard.Select(activity => activity.Id)).ToList();
            Assert.Equal(all.Count, all.Distinct().Count());

            // A second tab, or the page loaded again: all of it, once and in order.
            await using var second = MicrosoftClient.Start(new Uri(urls), token, webSocket, conversation);
            await second.HearAsync(WayThrough.Screening[4].Answer);
            Assert.Equal(all, second.Heard.Select(activity => activity.Id));

            // And what one of them says, the other hears.
            await second.SayAllAsync(WayThrough.Screening[5..6]);
            await resumed.HearAsync(WayThrough.Screening[5].Answer);
            Assert.Equal(second.Heard.Select(activity => activity.Id), (webSocket ? [] : before).Concat(resumed.Heard.Select(activity => activity.Id)));
        }
        finally
        {
            await service.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_WhoseTokenExpired_SaysSo_AndGoesOnWithANewOne(bool webSocket)
    {
        const string Secret = "a-secret-long-enough";
        await using var service = await TestService.StartAsync("--environment", "Production", "--DirectLine:Secret", Secret);
        await using var client = MicrosoftClient.Start(service.Address, await TokenAsync(service.Http, Secret), webSocket);
        await client.HearAsync("Hello.");
        await client.PostAsync("one");
        await client.HearAsync("You said: one");
        var (conversation, watermark, _) = await client.WhereAsync();

        service.Clock.Advance(Duration.FromHours(2));
        Assert.Equal("retry", await client.SayAsync("two", "number-two"));
        await client.StatusAsync(MicrosoftClient.ExpiredToken);

        // The page's own server comes back to the conversation with the secret.
        var resumed = await (await service.GetAsync($"/v3/directline/conversations/{conversation}?watermark={watermark}", Secret))
            .Content.ReadFromJsonAsync<JsonElement>();
        var token = resumed.GetProperty("token").GetString()!;
        await client.ReconnectAsync(token, resumed.GetProperty("streamUrl").GetString()!);
        await client.StatusAsync(MicrosoftClient.Online);
        await client.PostAsync("two", "number-two");

        // An open stream was open all the time; the client's polling has ended with the token, so a page makes a new client.
        await using var again = webSocket ? null : MicrosoftClient.Start(service.Address, token, webSocket, conversation, watermark);
        await (again ?? client).HearAsync("You said: two");
    }

    [Fact]
    public async Task Client_ThatOffersAMessageAgain_IsToldTheSameIdAndAnsweredOnce()
    {
        await using var service = await TestService.StartAsync();
        await using var client = MicrosoftClient.Start(service.Address, await TokenAsync(service.Http), webSocket: true);
        await client.HearAsync("Hello.");

        var id = await client.PostAsync("once", "number-one");
        await client.HearAsync("You said: once");
        Assert.Equal(id, await client.PostAsync("once", "number-one"));
        await client.PostAsync("after");
        await client.HearAsync("You said: after");

        Assert.Equal(["Hello.", "once", "You said: once", "after", "You said: after"], client.Heard.Select(activity => activity.Text));
        Assert.Equal("number-one", client.Heard[1].ChannelData!.Value.GetProperty("clientActivityID").GetString());
    }

    [Fact]
    public async Task Client_ThatPostsTooMuch_IsAskedToOfferItAgain_AndStaysOnline()
    {
        await using var service = await TestService.StartAsync("--DirectLine:PostsPerMinute", "1");
        await using var client = MicrosoftClient.Start(service.Address, await TokenAsync(service.Http), webSocket: true);
        await client.HearAsync("Hello.");
        await client.PostAsync("one");

        Assert.Equal("retry", await client.SayAsync("two"));

        await client.HearAsync("You said: one");
        Assert.Equal(MicrosoftClient.Online, client.Status);
    }

    private static async Task<string> TokenAsync(HttpClient http, string? secret = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate")
        {
            Content = JsonContent.Create(new { user = new { id = DirectLineMember.User } }),
        };
        request.Headers.Authorization = secret is null ? null : new("Bearer", secret);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }
}
