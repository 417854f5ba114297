using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using NodaTime;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Connector;

/// <summary>
/// The bot's own token for the connector, from MSAL: client credentials in the Bot Framework's tenant or the bot's own, or the machine's managed
/// identity. MSAL keeps it until five minutes before it ends. After a failure the login is left alone for a while.
/// </summary>
public sealed class ConnectorTokens : IDisposable
{
    private const string MultiTenant = "botframework.com";
    private const string DefaultScope = "/.default";

    private static readonly Duration FirstWait = Duration.FromSeconds(5);
    private static readonly Duration LongestWait = Duration.FromMinutes(5);

    private readonly MachineClock clock;
    private readonly Func<CancellationToken, Task<AuthenticationResult>>? source;
    private readonly SemaphoreSlim gate = new(1, 1);
    private TokenException? failure;
    private int failures;
    private Instant retryAt = Instant.MinValue;

    /// <param name="settings">The registration.</param>
    /// <param name="clock">Machine time.</param>
    /// <param name="http">How the login is reached.</param>
    public ConnectorTokens(ServerSettings settings, MachineClock clock, IMsalHttpClientFactory http)
    {
        this.clock = clock;
        source = settings.BotFramework switch
        {
            { AppId: null } => null,
            { AppType: AppType.UserAssignedMSI } bot => ManagedIdentity(bot, http),
            var bot => ClientCredentials(bot, http),
        };
    }

    /// <returns>Null when the bot has no credentials.</returns>
    /// <exception cref="TokenException">The login refused or did not answer, now or a moment ago.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellation)
    {
        if (source is null)
        {
            return null;
        }

        // One at a time: a crowd of messages asks the login once.
        await gate.WaitAsync(cancellation);
        try
        {
            return await AskAsync(source, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<string> AskAsync(Func<CancellationToken, Task<AuthenticationResult>> ask, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        if (failure is not null && now < retryAt)
        {
            throw new TokenException(failure.Message, (retryAt - now).ToTimeSpan(), failure);
        }

        try
        {
            var token = (await ask(cancellation)).AccessToken;
            (failure, failures) = (null, 0);
            return token;
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            var wait = Duration.Min(FirstWait * (1L << Math.Min(failures++, 10)), LongestWait);
            retryAt = now + wait;
            failure = new TokenException(Reason(exception), wait.ToTimeSpan(), exception);
            throw failure;
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        MsalServiceException { StatusCode: > 0 } refused => $"the login answered {refused.StatusCode} {refused.ErrorCode}",
        MsalException failed => $"the login failed: {failed.ErrorCode}",
        _ => "the login cannot be reached",
    };

    private static Func<CancellationToken, Task<AuthenticationResult>> ClientCredentials(BotFrameworkSettings bot, IMsalHttpClientFactory http)
    {
        var app = ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithClientSecret(bot.AppPassword)
            .WithAuthority(Authority(bot), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false)
            .Build();
        string[] scopes = [bot.OAuthScope];
        return stop => app.AcquireTokenForClient(scopes).ExecuteAsync(stop);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> ManagedIdentity(BotFrameworkSettings bot, IMsalHttpClientFactory http)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(bot.AppId))
            .WithHttpClientFactory(http, retryOnceOn5xx: false)
            .Build();
        var resource = bot.OAuthScope.EndsWith(DefaultScope, StringComparison.Ordinal) ? bot.OAuthScope[..^DefaultScope.Length] : bot.OAuthScope;
        return stop => app.AcquireTokenForManagedIdentity(resource).ExecuteAsync(stop);
    }

    /// <summary>The login's address with the tenant; one that names its tenant already, as the SDK's do, is taken as it is.</summary>
    private static string Authority(BotFrameworkSettings bot)
    {
        var login = new Uri(bot.LoginUrl);
        var tenant = bot.AppType == AppType.SingleTenant ? bot.TenantId! : MultiTenant;
        return $"https://{login.Authority}{(login.AbsolutePath == "/" ? "/" + tenant : login.AbsolutePath)}";
    }
}
