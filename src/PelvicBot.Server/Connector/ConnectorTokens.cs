using System.Net.Http.Json;
using NodaTime;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Scheduling;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Connector;

/// <summary>The bot's own token for the connector: client credentials, kept until five minutes before it ends. None without credentials.</summary>
public sealed class ConnectorTokens(ServerSettings settings, MachineClock clock) : IDisposable
{
    private static readonly Duration Margin = Duration.FromMinutes(5);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? token;
    private Instant goodUntil = Instant.MinValue;

    /// <returns>Null when the bot has no credentials.</returns>
    /// <exception cref="HttpRequestException">The login service refused or did not answer.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellation)
    {
        if (settings.BotFramework.AppId is null)
        {
            return null;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (token is null || clock.GetCurrentInstant() >= goodUntil)
            {
                await FetchAsync(settings.BotFramework, cancellation);
            }

            return token;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        gate.Dispose();
    }

    private async Task FetchAsync(BotFrameworkSettings bot, CancellationToken cancellation)
    {
        var tenant = bot.AppType == AppType.MultiTenant ? "botframework.com" : bot.TenantId;
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", bot.AppId!),
            new("client_secret", bot.AppPassword ?? ""),
            new("scope", bot.OAuthScope),
        ]);
        using var response = await http.PostAsync($"{bot.LoginUrl}{tenant}/oauth2/v2.0/token", form, cancellation);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(ServerJson.Default.LoginAnswer, cancellation);
        token = answer?.AccessToken ?? throw new HttpRequestException("The login service answered without a token.");
        goodUntil = clock.GetCurrentInstant() + Duration.FromSeconds(answer.ExpiresIn) - Margin;
    }
}
