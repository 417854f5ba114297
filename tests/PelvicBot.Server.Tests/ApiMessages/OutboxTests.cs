using System.Net;
using NodaTime;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.ApiMessages;

public sealed class OutboxTests
{
    [Fact]
    public async Task Reply_ToAChannel_IsPostedAsBotsPost()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync("/api/messages", Message(channel, "a b/c", "m 1", "hi"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var (path, activity, json) = (await channel.WaitAsync(1))[0];
        Assert.Equal("/v3/conversations/a b%2Fc/activities/m 1", path);
        Assert.Equal("You said: hi", activity.Text);
        Assert.Null(activity.Id);
        Assert.Null(activity.Timestamp);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(412, null)]
    [InlineData(429, "1")]
    [InlineData(502, null)]
    [InlineData(503, null)]
    [InlineData(504, null)]
    public async Task Reply_WhenTheChannelIsBusy_IsPostedAgain(int status, string? retryAfter)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = attempt => attempt == 1 ? (status, retryAfter) : (200, null);
        await using var service = await TestService.StartAsync();

        await service.PostAsync("/api/messages", Message(channel, "c", "m1", "hi"));

        Assert.Equal("You said: hi", (await channel.WaitAsync(1))[0].Activity.Text);
        Assert.Equal(2, channel.Attempts);
        await service.DeliveredAsync();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    [InlineData(500)]
    public async Task Reply_WhenTheChannelRefuses_IsGivenUpAndTheNextGoesOut(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = attempt => (attempt == 1 ? status : 200, null);
        await using var service = await TestService.StartAsync();

        await service.PostAsync("/api/messages", Message(channel, "c", "m1", "one"));
        await service.PostAsync("/api/messages", Message(channel, "c", "m2", "two"));

        Assert.Equal("You said: two", (await channel.WaitAsync(1))[0].Activity.Text);
        Assert.Equal(2, channel.Attempts);
    }

    [Fact]
    public async Task Replies_WhileTheChannelIsDown_WaitInOrderAndComeWhenItIsBack()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = _ => (503, null);
        await using var service = await TestService.StartAsync();
        await service.PostAsync("/api/messages", Message(channel, "c", "m1", "one"));
        await service.PostAsync("/api/messages", Message(channel, "c", "m2", "two"));
        await Eventually.Async(() => service.Logs.Text, text => text.Contains("was not delivered (the channel answered 503)", StringComparison.Ordinal));

        channel.Answer = _ => (200, null);
        service.Clock.Advance(Duration.FromMinutes(5));

        var posts = await channel.WaitAsync(2);
        Assert.Equal(["You said: one", "You said: two"], posts.Select(post => post.Activity.Text));
    }

    [Fact]
    public async Task Replies_OfManyTurns_KeepTheirOrderPerConversation()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await TestService.StartAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 10), async (conversation, _) =>
        {
            for (var message = 0; message < 10; message++)
            {
                await service.PostAsync("/api/messages", Message(channel, $"c{conversation}", $"m{message}", $"{message}"));
            }
        });

        var posts = await channel.WaitAsync(100);
        Assert.All(posts.GroupBy(post => post.Activity.Conversation!.Id), conversation => Assert.Equal(
            Enumerable.Range(0, 10).Select(message => $"You said: {message}"), conversation.Select(post => post.Activity.Text)));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("somewhere")]
    public async Task Post_WithAServiceUrlOfElsewhere_IsRefused(string serviceUrl)
    {
        await using var service = await TestService.StartAsync();

        var response = await service.PostAsync("/api/messages", $$$"""
            {"type":"message","conversation":{"id":"c"},"text":"hi","serviceUrl":"{{{serviceUrl}}}"}
            """);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, service.Store.Commits);
    }

    private static string Message(FakeChannel channel, string conversation, string id, string text) => $$$"""
        {"type":"message","id":"{{{id}}}","channelId":"emulator","serviceUrl":"{{{channel.ServiceUrl}}}","from":{"id":"u"},
         "recipient":{"id":"bot"},"conversation":{"id":"{{{conversation}}}"},"text":"{{{text}}}"}
        """;
}
