using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PelvicBot.Server.Hosting;
using PelvicBot.Server.Scheduling;
using PelvicBot.Storage.Sqlite;
using PelvicBot.Testing;

namespace PelvicBot.Server.Tests.Support;

/// <summary>
/// The whole service as it is served: the real coach, SQLite in a folder of its own, the sweep. Only the machine's clock stands still, so that
/// coaching time moves by <c>/development/clock</c> alone, and the coach is loaded once for all tests.
/// </summary>
public sealed class RealService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TemporaryFolder storage;
    private readonly bool ownsStorage;

    private RealService(WebApplication app, TemporaryFolder folder, bool ownsFolder, CapturingLogs logs)
    {
        this.app = app;
        (storage, ownsStorage) = (folder, ownsFolder);
        Logs = logs;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public CapturingLogs Logs { get; }

    public IServiceProvider Services => app.Services;

    public string DatabaseFile => storage[SqliteStoreOptions.DatabaseName];

    public SqliteStore Store => app.Services.GetRequiredService<SqliteStore>();

    /// <summary>In Development, on an empty store.</summary>
    public static Task<RealService> StartAsync(params string[] settings) =>
        StartAsync(new TemporaryFolder(), ownsFolder: true, LogLevel.Trace, TimeProvider.System, settings);

    /// <summary>Keeping only log lines of that level and above, for a test that makes many.</summary>
    public static Task<RealService> StartAsync(LogLevel least, params string[] settings) =>
        StartAsync(new TemporaryFolder(), ownsFolder: true, least, TimeProvider.System, settings);

    /// <summary>With time that passes when the test says so, for what waits on channels.</summary>
    public static Task<RealService> StartAsync(TimeProvider time, params string[] settings) =>
        StartAsync(new TemporaryFolder(), ownsFolder: true, LogLevel.Trace, time, settings);

    /// <summary>With machine time that runs, for many messages to one channel conversation: their limits are kept by it.</summary>
    public static Task<RealService> StartRunningAsync(params string[] settings) =>
        StartAsync(new TemporaryFolder(), ownsFolder: true, LogLevel.Trace, TimeProvider.System, settings, new RunningClock());

    /// <summary>In Development, on a store that was there before, as after a restart; the caller deletes the folder.</summary>
    public static Task<RealService> StartOnAsync(TemporaryFolder folder, params string[] settings) =>
        StartAsync(folder, ownsFolder: false, LogLevel.Trace, TimeProvider.System, settings);

    private static async Task<RealService> StartAsync(
        TemporaryFolder folder, bool ownsFolder, LogLevel least, TimeProvider time, string[] settings, IClock? machine = null)
    {
        var logs = new CapturingLogs(least);
        string[] arguments =
            ["--environment", "Development", "--Urls", "http://127.0.0.1:0", "--Storage:Folder", folder.Path, "--WebChat:Folder", Browser.PageFolder, .. settings];
        var host = ServerHost.Build(arguments, services => services
            .AddSingleton(TestCoach.Instance)
            .AddSingleton(time)
            .AddSingleton(new MachineClock(machine ?? new FakeClock()))
            .AddSingleton<ILoggerProvider>(logs));
        await ServerHost.PrepareAsync(host, default);
        await host.StartAsync();
        return new RealService(host, folder, ownsFolder, logs);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Moves coaching time; what falls due on the way has been said when this returns.</summary>
    /// <param name="by">ISO 8601 duration.</param>
    public async Task AdvanceAsync(string by) =>
        (await PostAsync("/development/clock", $$"""{"advance":"{{by}}"}""")).EnsureSuccessStatusCode();

    /// <summary>Waits until nothing is left to be sent to channels, and what came of each sending is stored.</summary>
    public Task DeliveredAsync() => Eventually.Async(async () => await Store.PendingAsync(Instant.MaxValue, 10, [], default), pending => pending.Count == 0);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsStorage)
        {
            storage.Dispose();
        }
    }
}
