using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>
/// A channel's connector: takes what the bot posts, and answers as the test wants. Typing is kept apart: whether it is shown depends on how quick the
/// machine is.
/// </summary>
public sealed class FakeChannel : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, Activity Activity, string Json)> posts = new();
    private readonly ConcurrentQueue<(string Path, Activity Activity)> typing = new();
    private WebApplication app = null!;
    private int attempts;

    private FakeChannel()
    {
    }

    /// <summary>What to answer to the nth post (from 1); 200 with an id unless set.</summary>
    public Func<int, (int Status, string? RetryAfter)> Answer { get; set; } = _ => (200, null);

    /// <summary>What to answer to typing.</summary>
    public int TypingAnswer { get; set; } = StatusCodes.Status200OK;

    /// <summary>Body of an answer that is no success.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>Runs once a message was taken, before it is answered; a test holds the answer back with it.</summary>
    public Func<Activity, Task> Taken { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when a message arrives, before it is taken; false: it never got here, and its connection breaks.</summary>
    public Func<Task<bool>> Arriving { get; set; } = () => Task.FromResult(true);

    /// <summary>The latest post's.</summary>
    public string? Authorization { get; private set; }

    /// <summary>How many posts were tried, whatever was answered.</summary>
    public int Attempts => Volatile.Read(ref attempts);

    /// <summary>What was taken.</summary>
    public IReadOnlyList<(string Path, Activity Activity, string Json)> Posts => [.. posts];

    /// <summary>The messages among it.</summary>
    public IReadOnlyList<Activity> Messages => [.. posts.Select(post => post.Activity).Where(activity => activity.Type == ActivityTypes.Message)];

    public IReadOnlyList<(string Path, Activity Activity)> Typing => [.. typing];

    public string ServiceUrl => app.Urls.First() + "/";

    public static async Task<FakeChannel> StartAsync()
    {
        var channel = new FakeChannel();
        channel.app = await LocalServer.StartAsync(channel.TakeAsync);
        return channel;
    }

    /// <summary>What was taken, once it is so many or more.</summary>
    public Task<IReadOnlyList<(string Path, Activity Activity, string Json)>> WaitAsync(int count) =>
        Eventually.Async(() => Posts, taken => taken.Count >= count, taken => $"{taken.Count} of {count} posts: {string.Join(" | ", taken.Select(post => post.Json))}");

    /// <summary>The id by which a message can be told from its repetition.</summary>
    public static string ClientId(Activity activity) => activity.ChannelData!.Value.GetProperty("clientActivityID").GetString()!;

    public async ValueTask DisposeAsync()
    {
        // What is held back is not waited for.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var json = await reader.ReadToEndAsync();
        var activity = json.Length == 0 ? new Activity() : JsonSerializer.Deserialize(json, SchemaJson.Default.Activity)!;
        var path = $"{(context.Request.Method == "POST" ? "" : context.Request.Method + " ")}{context.Request.Path.Value}";
        if (activity.Type == ActivityTypes.Typing)
        {
            typing.Enqueue((path, activity));
            context.Response.StatusCode = TypingAnswer;
            return;
        }

        if (!await Arriving())
        {
            context.Abort();
            return;
        }

        Authorization = context.Request.Headers.Authorization;
        var (status, retryAfter) = Answer(Interlocked.Increment(ref attempts));
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (status >= StatusCodes.Status300MultipleChoices)
        {
            await context.Response.WriteAsync(Refusal);
            return;
        }

        posts.Enqueue((path, activity, json));
        await Taken(activity);
        await context.Response.WriteAsync("{\"id\":\"channel-1\"}");
    }
}
