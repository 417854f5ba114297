using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration.CommandLine;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.LateTurns;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Hosting;

/// <summary>Builds the web host. Bare on purpose: no MVC, no file watchers, no middleware that a turn does not need.</summary>
public static class ServerHost
{
    /// <param name="arguments"><c>--Name value</c> pairs, which come before the environment and appsettings.json.</param>
    /// <param name="replace">Registrations of a test, after the service's own.</param>
    /// <exception cref="StartupException">A setting is bad.</exception>
    public static WebApplication Build(string[] arguments, Action<IServiceCollection>? replace = null)
    {
        if (KnownSettings.Refusal(arguments) is { } refusal)
        {
            throw new StartupException(refusal);
        }

        var environment = EnvironmentName(arguments);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        Configure(builder.Configuration, environment, arguments);
        var settings = SettingsReader.Read(builder.Configuration, environment);

        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.UseKestrelCore().UseUrls([.. settings.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The handlers' own limit is lower and answers with a sentence; up to here the rest of a long body is read away for that.
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddPelvicBot(settings);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        RequirePorts(app.Services);
        app.UseForwardedHeaders(Forwarding(settings));
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/v3/directline", StringComparison.OrdinalIgnoreCase),
            branch => branch.UseWebSockets());
        EndpointTable.Map(app, settings);
        return app;
    }

    /// <summary>The settings alone, for commands that open the store without serving.</summary>
    /// <exception cref="StartupException">A setting is bad.</exception>
    public static ServerSettings Settings(string[] arguments) => Read(arguments, SettingsReader.Read);

    /// <summary>What only the Teams app package needs.</summary>
    /// <exception cref="StartupException">A setting is missing or bad.</exception>
    public static TeamsSettings TeamsSettings(string[] arguments) => Read(arguments, (configuration, _) => TeamsSettingsReader.Read(configuration));

    private static T Read<T>(string[] arguments, Func<IConfiguration, string, T> read)
    {
        if (KnownSettings.Refusal(arguments) is { } refusal)
        {
            throw new StartupException(refusal);
        }

        var environment = EnvironmentName(arguments);
        using var configuration = new ConfigurationManager();
        Configure(configuration, environment, arguments);
        return read(configuration, environment);
    }

    /// <summary>
    /// What must have happened before the first request: keys and clock are loaded, the content that will be served is in the archive, and
    /// cut-off turns are queued; reviews that are near are logged.
    /// </summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.Services.GetRequiredService<TokenKeys>().LoadAsync(cancellation);
        await app.Services.GetRequiredService<CoachingClock>().LoadAsync(cancellation);
        await app.Services.GetRequiredService<IContentArchive>().KeepAsync(ArchivedItem.Of(app.Services.GetRequiredService<Coach>().Languages.Values.Select(s => s.Catalog)), cancellation);
        await app.Services.GetRequiredService<UnhandledTurns>().ReplayAsync(cancellation);
        ReviewWatch.Announce(app.Services);
    }

    /// <summary>Whom a request is from, behind a proxy of this machine or of <c>TrustedProxies</c>. Host and scheme: see <see cref="PublicAddress"/>.</summary>
    private static ForwardedHeadersOptions Forwarding(ServerSettings settings)
    {
        // What is not trusted ends the chain, so its length needs no limit of its own.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    private static void Configure(ConfigurationManager configuration, string environment, string[] arguments)
    {
        var folder = File.Exists("appsettings.json") ? Environment.CurrentDirectory : AppContext.BaseDirectory;
        configuration.SetBasePath(folder);
        configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddJsonFile($"appsettings.{environment}.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(arguments);
    }

    private static string EnvironmentName(string[] arguments)
    {
        var given = new CommandLineConfigurationProvider(arguments);
        given.Load();
        return given.TryGet("environment", out var name) && !string.IsNullOrWhiteSpace(name)
            ? name
            : Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
                ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
                ?? Environments.Production;
    }

    /// <summary>Opens the store and the coach now, so that what is wrong with them is said at the start and not at the first message.</summary>
    private static void RequirePorts(IServiceProvider services)
    {
        _ = services.GetService<ITurnStore>() ?? throw new StartupException("the store is not wired: see ServiceRegistration.cs");
        _ = services.GetService<ITurnRunner>() ?? throw new StartupException("the turn runner is not wired: see ServiceRegistration.cs");
    }
}
