using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Storage.Sqlite.Native;
using PelvicBot.Storage.Sqlite.Writing;

namespace PelvicBot.Bench.Bare;

/// <summary>
/// What the coach is compared with: ASP.NET Core as the service hosts it, an activity parsed and echoed, without and with one row written by
/// the same durable group commit.
/// </summary>
internal static class BareService
{
    /// <summary>First argument of this program when it is to be the bare service; address and folder follow.</summary>
    public const string Argument = "--bare";

    public const string EchoPath = "/echo";
    public const string DurablePath = "/durable";

    /// <summary>A WebSocket per conversation, and posts that are written durably and sent to it as the coach does: an echo, then an answer of two messages.</summary>
    public const string SocketPath = "/socket/";

    public const string PostPath = "/post";

    private const string Upsert =
        """
        INSERT INTO conversation (id, state) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET state = excluded.state
        """;

    public static async Task RunAsync(string address, string folder)
    {
        var database = SqliteDatabase.Open(Path.Combine(folder, "bare.db"), TimeSpan.FromSeconds(5));
        database.Execute("CREATE TABLE conversation (id TEXT PRIMARY KEY, state BLOB NOT NULL) STRICT");
        await using var writer = new GroupCommitWriter(database);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(SocketPath.TrimEnd('/')), branch => branch.UseWebSockets());
        var sockets = new BareSockets();
        app.MapGet(SocketPath + "{conversation}", (RequestDelegate)sockets.AcceptAsync);
        app.MapPost(EchoPath, (RequestDelegate)(async context => await AnswerAsync(context, await ReadAsync(context))));
        app.MapPost(DurablePath, (RequestDelegate)(async context => await AnswerAsync(context, await StoreAsync(await ReadAsync(context)))));
        app.MapPost(PostPath, (RequestDelegate)(async context =>
        {
            var activity = await StoreAsync(await ReadAsync(context));
            await AnswerAsync(context, activity);
            var answer = activity with { ReplyToId = activity.Id };
            await sockets.SendAsync([activity]);
            await sockets.SendAsync([answer, answer]);
        }));
        await app.RunAsync();

        async ValueTask<Activity> StoreAsync(Activity activity)
        {
            var state = JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJson.Default.Activity);
            await writer.WriteAsync(session =>
            {
                using var row = session.Use(Upsert);
                row.Bind(1, activity.Conversation!.Id!).Bind(2, state).Run();
                return true;
            });
            return activity;
        }
    }

    private static async ValueTask<Activity> ReadAsync(HttpContext context) =>
        await JsonSerializer.DeserializeAsync(context.Request.BodyReader, SchemaJson.Default.Activity, context.RequestAborted)
            ?? throw new BadHttpRequestException("An activity is needed.");

    private static async Task AnswerAsync(HttpContext context, Activity activity)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            JsonSerializer.Serialize(json, activity, SchemaJson.Default.Activity);
        }

        await context.Response.BodyWriter.FlushAsync();
    }
}
