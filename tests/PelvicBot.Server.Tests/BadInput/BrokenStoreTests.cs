using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.BadInput;

/// <summary>The database goes wrong while the service runs.</summary>
public sealed class BrokenStoreTests
{
    [Fact]
    public async Task Database_ThatIsClosed_IsServiceUnavailableAndNoCrash()
    {
        await using var service = await RealService.StartAsync();
        var channel = new ChannelMember(service.Http);
        var page = await DirectLineMember.JoinAsync(service.Http);
        await service.Store.DisposeAsync();

        await AssertUnavailableAsync(await channel.PostAsync("hello"));
        await AssertUnavailableAsync(await page.TryPostAsync("hello"));
        await AssertUnavailableAsync(await service.PostAsync("/development/clock", "{\"advance\":\"PT1M\"}"));
        await AssertAliveAsync(service, ready: 503);
    }

    [Fact]
    public async Task Database_ThatAnotherProgramLocks_IsServiceUnavailableAndThenGoesOn()
    {
        await using var service = await RealService.StartAsync(new ManualTime());
        var channel = new ChannelMember(service.Http);
        await channel.SayAsync("hello");

        using (Database.Lock(service.DatabaseFile))
        {
            await AssertUnavailableAsync(await channel.PostAsync("yes, go on"));
        }

        Assert.Contains("Are you 18 or older?", await channel.SayAsync("yes, go on"), StringComparison.Ordinal);
        await AssertAliveAsync(service, ready: 200);
        Assert.DoesNotContain("go on", service.Logs.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Database_ThatIsLockedForLongerThanAChannelWaits_IsAcceptedAndHeardWhenItIsFree()
    {
        var time = new ManualTime();
        await using var service = await RealService.StartAsync(time);
        await using var channel = await FakeChannel.StartAsync();
        async Task<int> PostAsync(string id, string text)
        {
            using var response = await service.PostAsync("/api/messages", $$"""
                {"type":"message","id":"{{id}}","channelId":"test","serviceUrl":"{{channel.ServiceUrl}}","locale":"en-GB","from":{"id":"u"},"recipient":{"id":"coach"},
                 "conversation":{"id":"c"},"text":"{{text}}"}
                """);
            return (int)response.StatusCode;
        }

        Assert.Equal(200, await PostAsync("m1", "hello"));
        await Eventually.Async(() => channel.Posts.Count(post => post.Activity.Text?.Contains("Is that all right?", StringComparison.Ordinal) == true), count => count == 1);
        time.Pass();
        using (Database.Lock(service.DatabaseFile))
        {
            var posted = PostAsync("m2", "yes");

            // Two timers at a time: how long the channel waits, and typing, which would use up what may be sent if time passed for it alone.
            await Eventually.Async(() => posted.IsCompleted || (time.Running > 1 && time.Pass()), _ => posted.IsCompleted);
            Assert.Equal(202, await posted);
            await Eventually.Async(() => service.Logs.Text.Contains("A turn failed, attempt 1", StringComparison.Ordinal), failed => failed);
        }

        await Eventually.Async(
            () => channel.Posts.Count(post => post.Activity.Text?.Contains("Are you 18 or older?", StringComparison.Ordinal) == true), count => count == 1);
    }

    [Fact]
    public async Task Database_ThatIsDeleted_IsNoCrash()
    {
        await using var service = await RealService.StartAsync();
        var channel = new ChannelMember(service.Http);
        await channel.SayAsync("hello");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(service.DatabaseFile)!))
        {
            File.Delete(file);
        }

        using var response = await channel.PostAsync("yes");

        Assert.Contains((int)response.StatusCode, new[] { 200, 503 });
        await AssertAliveAsync(service, ready: null);
    }

    private static Task AssertUnavailableAsync(HttpResponseMessage response) => BadInputTests.AssertRefusedAsync(response, 503, "ServiceUnavailable");

    private static async Task AssertAliveAsync(RealService service, int? ready)
    {
        using var live = await service.Http.GetAsync("/health/live");
        Assert.Equal(200, (int)live.StatusCode);
        using var answer = await service.Http.GetAsync("/health/ready");
        Assert.True(ready is null || (int)answer.StatusCode == ready);
    }
}
