using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.BadInput;

/// <summary>What no client should send, sent to the service as it is served.</summary>
public sealed class BadInputTests
{
    private const string Secret = "zebra-crossing";

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"zebra-crossing", 400, "BadSyntax")]
    [InlineData("zebra-crossing", 400, "BadSyntax")]
    [InlineData("[]", 400, "BadSyntax")]
    [InlineData("", 400, "BadArgument")]
    [InlineData("null", 400, "BadArgument")]
    [InlineData("{\"type\":\"message\",\"text\":\"zebra-crossing\"}", 400, "BadArgument")]
    [InlineData("{\"text\":\"zebra-crossing\",\"conversation\":{\"id\":\"c\"}}", 400, "BadArgument")]
    [InlineData("{\"type\":7,\"text\":\"zebra-crossing\",\"conversation\":{\"id\":\"c\"}}", 400, "BadSyntax")]
    [InlineData("{\"type\":\"message\",\"text\":\"zebra-crossing\",\"conversation\":{\"id\":\"c\"}}", 400, "BadArgument")]
    public async Task Activity_ThatIsNone_IsRefusedInJsonWithoutBeingQuoted(string body, int status, string code)
    {
        await using var service = await RealService.StartAsync();

        using var response = await service.PostAsync("/api/messages", body);

        await AssertRefusedAsync(response, status, code);
        AssertSilent(service);
    }

    [Fact]
    public async Task Text_OfAMebibyte_IsRefusedAndTheConversationGoesOn()
    {
        await using var service = await RealService.StartAsync();
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");

        using var refused = await member.PostAsync(string.Concat(Enumerable.Repeat(Secret + " ", 1024 * 1024 / (Secret.Length + 1))));

        await AssertRefusedAsync(refused, 413, "MessageSizeTooBig");
        Assert.Contains("Are you 18 or older?", await member.SayAsync("yes"), StringComparison.Ordinal);
        AssertSilent(service);
    }

    [Fact]
    public async Task Text_UnderTheLimitOfABody_IsAskedForInFewerWords()
    {
        await using var service = await RealService.StartAsync();
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");

        Assert.Contains("in a few sentences", await member.SayAsync(string.Concat(Enumerable.Repeat(Secret + " ", 10_000))), StringComparison.Ordinal);
        AssertSilent(service);
    }

    [Fact]
    public async Task Text_WithControlCharacters_IsReadWithoutThem()
    {
        await using var service = await RealService.StartAsync();
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");

        Assert.Contains("Are you 18 or older?", await member.SayAsync("\u0000y\u0007e\u202Es\u001B"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\ud83d yes")]
    public async Task Text_WithHalfACharacter_IsNoFailure(string text)
    {
        await using var service = await RealService.StartAsync();
        var body = "{\"type\":\"message\",\"id\":\"1\",\"channelId\":\"test\",\"deliveryMode\":\"expectReplies\",\"conversation\":{\"id\":\"c\"},\"from\":{\"id\":\"u\"},\"text\":\""
            + text + "\"}";

        using var response = await service.PostAsync("/api/messages", body);

        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Token_OfAnotherConversation_OpensNothing()
    {
        await using var service = await RealService.StartAsync();
        var one = await DirectLineMember.JoinAsync(service.Http);
        var other = await DirectLineMember.JoinAsync(service.Http);
        await other.SayAsync(Secret);
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Get, "/stream"), (HttpMethod.Get, "") })
        {
            using var request = new HttpRequestMessage(method, $"/v3/directline/conversations/{other.Conversation}{path}")
            {
                Content = method == HttpMethod.Post ? new StringContent("{\"type\":\"message\",\"text\":\"zebra-crossing\"}", Encoding.UTF8, "application/json") : null,
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", one.Token);

            using var response = await service.Http.SendAsync(request);

            await AssertRefusedAsync(response, 403, "BadArgument", "TokenInvalid", "Forbidden");
        }

        Assert.Single(await other.TranscriptAsync(), activity => activity.Text == Secret);
        AssertSilent(service);
    }

    [Fact]
    public async Task State_OfALaterRelease_IsLeftAsItIsAndTheMemberToldSo()
    {
        await using var service = await RealService.StartAsync();
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");
        Database.Execute(service.DatabaseFile, "UPDATE conversation SET state = CAST(json_set(CAST(state AS TEXT), '$.schema', 99) AS BLOB)");
        var before = Database.Text(service.DatabaseFile, "SELECT CAST(state AS TEXT) FROM conversation");
        Assert.Contains("\"schema\":99", before, StringComparison.Ordinal);

        var answer = await member.SayAsync("yes " + Secret);

        Assert.Contains("Nothing is lost. Please try again later today.", answer, StringComparison.Ordinal);
        Assert.Equal(before, Database.Text(service.DatabaseFile, "SELECT CAST(state AS TEXT) FROM conversation"));
        AssertSilent(service);
    }

    [Fact]
    public async Task Log_OfAConversation_HoldsNeitherTextsNorNames()
    {
        await using var service = await RealService.StartAsync();
        var member = new ChannelMember(service.Http);
        await member.SayAsync("hello");
        foreach (var (said, _) in WayThrough.Consent.Concat(WayThrough.Screening))
        {
            await member.SayAsync(said);
        }

        await member.SayAsync(Secret + " hurts when I sit");
        var page = await DirectLineMember.JoinAsync(service.Http);
        await page.SayAsync(Secret);

        foreach (var word in new[] { Secret, "Jo Someone", "Ease tension", "hurts", "Foundations", "u-1", "c-1", page.Conversation, page.Token })
        {
            Assert.DoesNotContain(word, service.Logs.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Status, JSON with a code and a sentence, and nothing of what was sent.</summary>
    internal static async Task AssertRefusedAsync(HttpResponseMessage response, int status, params string[] codes)
    {
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.Contains(error.GetProperty("code").GetString(), codes);
        Assert.EndsWith(".", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.GetRawText(), StringComparison.Ordinal);
    }

    private static void AssertSilent(RealService service) => Assert.DoesNotContain(Secret, service.Logs.Text, StringComparison.OrdinalIgnoreCase);
}
