using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Server.Tests.Support;

namespace PelvicBot.Server.Tests.ApiMessages;

/// <summary>A turn that takes longer than a channel waits: the channel is answered, and the turn goes on.</summary>
public sealed class SlowTurnTests : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeChannel channel = null!;
    private TestService service = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.StartAsync();
        service = await TestService.StartAsync(time);
        service.Coach.Before = _ =>
        {
            begun.TrySetResult();
            return held.Task;
        };
    }

    public async Task DisposeAsync()
    {
        held.TrySetResult();
        await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Fact]
    public async Task Message_OfASlowTurn_IsAccepted202AndAnsweredLater()
    {
        var posted = service.PostAsync("/api/messages", Message("m1", Address));
        await PassAsync(posted);

        using var response = await posted;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal((0, 0), (service.Store.Commits, channel.Attempts));

        held.SetResult();
        Assert.Equal("You said: hi", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_AcceptedByAProcessThatDies_IsAnsweredOnceByTheNext(bool inAnswer)
    {
        var message = Message("m1", inAnswer ? "\"deliveryMode\":\"expectReplies\"" : Address);
        var posted = service.PostAsync("/api/messages", message);
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);

        // The first one hangs in its turn for good, which is how a dead one looks to its store.
        await using var next = await TestService.StartAsync(service.Store, service.Clock);

        await Eventually.Async(() => service.Store.Commits, commits => commits == 1);
        Assert.Empty(await service.Store.UnhandledAsync(default));
        held.SetResult();
        using var again = await next.PostAsync("/api/messages", message);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        if (inAnswer)
        {
            Assert.Equal("You said: hi", Assert.Single((await again.Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList))!.Activities).Text);
        }
        else
        {
            Assert.Equal("You said: hi", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
        }

        await using var third = await TestService.StartAsync(service.Store, service.Clock);
        Assert.Equal((1, 0), (service.Store.Commits, third.Coach.Turns));
    }

    [Fact]
    public async Task Message_ThatCannotBeKept_IsAccepted202AndAnsweredLaterAllTheSame()
    {
        var posted = service.PostAsync("/api/messages", Message("", Address).Replace("\"id\":\"\",", "", StringComparison.Ordinal));
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);

        held.SetResult();
        Assert.Equal("You said: hi", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
    }

    [Fact]
    public async Task Message_WhileTheStorageHangs_IsAccepted202AllTheSame()
    {
        service.Store.BeforeKeeping = held.Task;
        var posted = service.PostAsync("/api/messages", Message("m1", Address));
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);

        held.SetResult();
        Assert.Equal("You said: hi", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
        Assert.Equal(1, service.Store.Commits);
    }

    [Fact]
    public async Task Message_ThatIsSentAgainMeanwhile_IsAnsweredOnce()
    {
        var first = service.PostAsync("/api/messages", Message("m1", Address));
        await PassAsync(first);
        Assert.Equal(HttpStatusCode.Accepted, (await first).StatusCode);
        var second = service.PostAsync("/api/messages", Message("m1", Address));
        await Eventually.Async(() => service.Coach.Turns, turns => turns >= 2);

        held.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await second).StatusCode);
        Assert.Equal(1, service.Store.Commits);
        await channel.WaitAsync(1);
        Assert.Equal(1, channel.Attempts);
    }

    [Fact]
    public async Task ExpectReplies_OfASlowTurn_IsAccepted202AndTheSameAgainGetsTheReplies()
    {
        var message = Message("m1", "\"deliveryMode\":\"expectReplies\"");
        var posted = service.PostAsync("/api/messages", message);
        await PassAsync(posted);

        using var response = await posted;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());

        held.SetResult();
        var again = await (await service.PostAsync("/api/messages", message)).Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList);
        Assert.Equal("You said: hi", Assert.Single(again!.Activities).Text);
        Assert.Equal(1, service.Store.Commits);
    }

    [Fact]
    public async Task Invoke_OfASlowTurn_IsAnsweredAsAnyOtherAndItsRepliesFollow()
    {
        service.Coach.Hear = request => request.Activity.Type == ActivityTypes.Invoke ? "a card" : null;
        var posted = service.PostAsync("/api/messages", $$$$"""
            {"type":"invoke","name":"adaptiveCard/action","id":"i1","channelId":"test","conversation":{"id":"c"},"from":{"id":"u"},"recipient":{"id":"b"},{{{{Address}}}},
             "value":{"action":{"type":"Action.Execute","verb":"say","data":{"pelvicbot":{"say":"yes","nonce":"n1"}} } } }
            """);
        await PassAsync(posted);

        using var response = await posted;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        held.SetResult();
        Assert.Equal("You said: a card", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
    }

    [Fact]
    public async Task Turn_ThatFailsAfterTheAnswer_IsTriedAgain()
    {
        var posted = service.PostAsync("/api/messages", Message("m1", Address));
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);
        service.Coach.Before = null;

        held.SetException(new IOException("the disk is full"));

        Assert.Equal("You said: hi", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
        Assert.Contains("A turn failed, attempt 1: IOException", service.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_ThatFailsAgainAndAgainAfterTheAnswer_IsExcused()
    {
        var posted = service.PostAsync("/api/messages", Message("m1", Address));
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);

        held.SetException(new InvalidOperationException("a defect"));

        Assert.Equal("Sorry.", Assert.Single(await channel.WaitAsync(1)).Activity.Text);
    }

    [Fact]
    public async Task Stop_WhileASlowTurnGoesOn_WaitsForIt()
    {
        var posted = service.PostAsync("/api/messages", Message("m1", "\"deliveryMode\":\"expectReplies\""));
        await PassAsync(posted);
        Assert.Equal(HttpStatusCode.Accepted, (await posted).StatusCode);

        var stopping = service.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        held.SetResult();
        await stopping;

        Assert.Equal(1, service.Store.Commits);
    }

    private string Address => $"\"serviceUrl\":\"{channel.ServiceUrl}\"";

    /// <summary>Lets time pass until the post is answered. Other timers of the service end on the way.</summary>
    private async Task PassAsync(Task posted)
    {
        await begun.Task.WaitAsync(Patience.Limit);
        await Eventually.Async(() => time.Pass() || posted.IsCompleted, _ => posted.IsCompleted);
    }

    private static string Message(string id, string more) => $$"""
        {"type":"message","id":"{{id}}","channelId":"test","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"text":"hi",{{more}}}
        """;
}
