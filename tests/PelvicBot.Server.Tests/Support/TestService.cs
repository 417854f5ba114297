using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PelvicBot.BotFramework.Schema;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Connector;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.LateTurns;
using PelvicBot.Server.Scheduling;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Support;

/// <summary>The whole service on a port of its own, with a store in memory and a coach that echoes.</summary>
public sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestService(WebApplication app, InMemoryStore store, FakeClock clock, EchoTurnRunner coach, CapturingLogs logs)
    {
        this.app = app;
        Store = store;
        Clock = clock;
        Coach = coach;
        Logs = logs;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public InMemoryStore Store { get; }

    /// <summary>The machine's clock as the service sees it.</summary>
    public FakeClock Clock { get; }

    public EchoTurnRunner Coach { get; }

    public CapturingLogs Logs { get; }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public IServiceProvider Services => app.Services;

    /// <summary>In Development unless the settings say otherwise.</summary>
    public static Task<TestService> StartAsync(params string[] settings)
    {
        var clock = new FakeClock();
        return StartAsync(new InMemoryStore(clock), clock, settings);
    }

    /// <summary>With time that passes when the test says so, for what waits on channels.</summary>
    public static Task<TestService> StartAsync(TimeProvider time, params string[] settings)
    {
        var clock = new FakeClock();
        return StartAsync(new InMemoryStore(clock), clock, time, settings);
    }

    /// <summary>On a store that was there before, as after a restart.</summary>
    public static Task<TestService> StartAsync(InMemoryStore store, FakeClock clock, params string[] settings) =>
        StartAsync(store, clock, TimeProvider.System, settings);

    /// <summary>As one of several on a store, which looks all the time for what another one has died over.</summary>
    public static Task<TestService> StartNodeAsync(InMemoryStore store, FakeClock clock) => StartAsync(store, clock, TimeProvider.System, [], services => services
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<Takeover>(provider, TimeSpan.FromMilliseconds(100))));

    private static async Task<TestService> StartAsync(
        InMemoryStore store, FakeClock clock, TimeProvider time, string[] settings, Action<IServiceCollection>? more = null)
    {
        var logs = new CapturingLogs();
        string[] arguments = ["--environment", "Development", "--Urls", "http://127.0.0.1:0", .. settings];
        var host = ServerHost.Build(arguments, services =>
        {
            services
                .AddStore(_ => store)
                .AddSingleton(new MachineClock(clock))
                .AddSingleton(time)
                .AddSingleton(new ConnectorRetry(TimeSpan.FromMilliseconds(1)))
                .AddSingleton(_ => TestCoach.Instance)
                .AddSingleton<EchoTurnRunner>()
                .AddSingleton<ITurnRunner>(provider => provider.GetRequiredService<EchoTurnRunner>())
                .AddSingleton<ILoggerProvider>(logs);
            more?.Invoke(services);
        });
        await ServerHost.PrepareAsync(host, default);
        await host.StartAsync();
        return new TestService(host, store, clock, host.Services.GetRequiredService<EchoTurnRunner>(), logs);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return SendAsync(request, token);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), token);

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? token = null)
    {
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>A token for a new Direct Line conversation of that user; null for a guest.</summary>
    public async Task<(string Conversation, string Token)> TokenAsync(string? user = "dl_someone")
    {
        var body = user is null ? "{}" : $$$"""{"user":{"id":"{{{user}}}"}}""";
        var answer = await (await PostAsync("/v3/directline/tokens/generate", body)).Content.ReadFromJsonAsync<JsonElement>();
        return (answer.GetProperty("conversationId").GetString()!, answer.GetProperty("token").GetString()!);
    }

    /// <summary>A conversation that was started, and so welcomed.</summary>
    public async Task<(string Conversation, string Token)> ConversationAsync(string? user = "dl_someone")
    {
        var (conversation, token) = await TokenAsync(user);
        (await PostAsync("/v3/directline/conversations", "{}", token)).EnsureSuccessStatusCode();
        await HearAsync(conversation, token, "Hello.");
        return (conversation, token);
    }

    /// <summary>The activities of a Direct Line conversation, once one of them has that text.</summary>
    public Task<IReadOnlyList<Activity>> HearAsync(string conversation, string token, string text) => Eventually.Async(
        async () => (await (await GetAsync($"/v3/directline/conversations/{conversation}/activities", token))
            .Content.ReadFromJsonAsync(SchemaJson.Default.ActivityList))!.Activities,
        activities => activities.Any(activity => activity.Text == text),
        activities => $"'{text}' is not among: {string.Join(" | ", activities.Select(activity => activity.Text))}");

    /// <summary>Waits until nothing is left to be sent to channels, and what came of each sending is stored.</summary>
    public Task DeliveredAsync() => Eventually.Async(async () => await Store.PendingAsync(Instant.MaxValue, 10, [], default), pending => pending.Count == 0);

    public async Task<string> SayAsync(string conversation, string token, string text, string from = "dl_someone")
    {
        var body = JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            from = new { id = from },
            channelData = new { clientActivityID = "client-" + text },
        });
        var response = await PostAsync($"/v3/directline/conversations/{conversation}/activities", body, token);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public async Task<ClientWebSocket> StreamAsync(string conversation, string token, string watermark = "-")
    {
        var socket = new ClientWebSocket();
        var address = $"ws://{Address.Authority}/v3/directline/conversations/{conversation}/stream?watermark={watermark}&t={token}";
        await socket.ConnectAsync(new Uri(address), default);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
