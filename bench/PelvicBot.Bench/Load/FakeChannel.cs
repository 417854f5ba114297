using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PelvicBot.Bench.Load;

/// <summary>A channel's connector in the driver's process: takes every message at once, and counts.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;
    private int taken;
    private long latest;

    private FakeChannel(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/";

    public int Taken => Volatile.Read(ref taken);

    /// <summary>When the latest message came.</summary>
    public long Latest => Volatile.Read(ref latest);

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        var channel = new FakeChannel(host);
        host.Run(channel.TakeAsync);
        await host.StartAsync();
        return channel;
    }

    /// <summary>Returns when no message has come for a second.</summary>
    public async Task DrainAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(Math.Max(since, Latest)) < Quiet)
        {
            await Task.Delay(Quiet / 10);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"id\":\"1\"}");
        Interlocked.Increment(ref taken);
        Volatile.Write(ref latest, Stopwatch.GetTimestamp());
    }
}
