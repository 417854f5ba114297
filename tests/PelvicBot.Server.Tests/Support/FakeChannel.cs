using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PelvicBot.BotFramework.Schema;

namespace PelvicBot.Server.Tests.Support;

/// <summary>A channel's connector: takes what the bot posts, and answers as the test wants.</summary>
public sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, Activity Activity, string Json)> posts = new();

    private FakeChannel(WebApplication app) => this.app = app;

    /// <summary>What to answer to the nth post (from 1); 200 with an id unless set.</summary>
    public Func<int, (int Status, string? RetryAfter)> Answer { get; set; } = _ => (200, null);

    /// <summary>Body of an answer that is no success.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>Runs once a message was taken, before it is answered; a test holds the answer back with it.</summary>
    public Func<Activity, Task> Taken { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs when a request arrives, before its body is read; false: it never got here, and its connection breaks.</summary>
    public Func<Task<bool>> Arriving { get; set; } = () => Task.FromResult(true);

    /// <summary>The latest request's.</summary>
    public string? Authorization { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The messages taken, without typing.</summary>
    public IReadOnlyList<Activity> Messages => [.. posts.Select(post => post.Activity).Where(activity => activity.Type == ActivityTypes.Message)];

    public IReadOnlyList<(string Path, Activity Activity, string Json)> Posts => [.. posts];

    public string ServiceUrl => app.Urls.First() + "/";

    /// <param name="port">A port that was free; 0 for any.</param>
    public static async Task<FakeChannel> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        var channel = new FakeChannel(host);
        host.Run(channel.TakeAsync);
        await host.StartAsync();
        return channel;
    }

    /// <summary>The first <paramref name="count"/> messages that were taken; fails after 10 seconds.</summary>
    public Task<IReadOnlyList<(string Path, Activity Activity, string Json)>> WaitAsync(int count) =>
        Eventually.Async(() => Posts, taken => taken.Count >= count);

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
        if (!await Arriving())
        {
            context.Abort();
            return;
        }

        Authorization = context.Request.Headers.Authorization;
        using var reader = new StreamReader(context.Request.Body);
        var json = await reader.ReadToEndAsync();
        int attempt;
        lock (posts)
        {
            attempt = ++Attempts;
        }

        var (status, retryAfter) = Answer(attempt);
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (status < 300)
        {
            var activity = json.Length == 0 ? new Activity() : JsonSerializer.Deserialize(json, SchemaJson.Default.Activity)!;
            posts.Enqueue(($"{(context.Request.Method == "POST" ? "" : context.Request.Method + " ")}{context.Request.Path.Value}", activity, json));
            await Taken(activity);
            await context.Response.WriteAsync("{\"id\":\"channel-1\"}");
        }
        else
        {
            await context.Response.WriteAsync(Refusal);
        }
    }
}
