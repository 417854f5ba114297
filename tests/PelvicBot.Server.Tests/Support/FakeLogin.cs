using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PelvicBot.Server.Tests.Support;

/// <summary>A login service of this machine that gives a token for client credentials.</summary>
public sealed class FakeLogin : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> requests = new();
    private WebApplication app = null!;

    private FakeLogin()
    {
    }

    public string Url => app.Urls.First() + "/";

    /// <summary>Seconds that its tokens live.</summary>
    public int Lifetime { get; set; } = 3600;

    /// <summary>Answers this and no token; 200 for a token.</summary>
    public int Status { get; set; } = 200;

    public IReadOnlyList<(string Path, IReadOnlyDictionary<string, string> Form)> Requests => [.. requests];

    public static async Task<FakeLogin> StartAsync()
    {
        var login = new FakeLogin();
        login.app = await LocalServer.StartAsync(login.AnswerAsync);
        return login;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        requests.Enqueue((context.Request.Path.Value!, form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal)));
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Status == 200
            ? $$"""{"token_type":"Bearer","expires_in":{{Lifetime}},"access_token":"token-{{requests.Count}}"}"""
            : """{"error":"invalid_client","error_description":"The secret is wrong."}""");
    }
}
