using System.Collections.Immutable;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Authentication;

/// <summary>The keys that channels sign with: fetched when first needed, daily, and for an unknown key id at most once an hour.</summary>
public sealed class ChannelKeys : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConfigurationManager<OpenIdConnectConfiguration> documents;

    public ChannelKeys(ServerSettings settings)
    {
        var url = settings.BotFramework.OpenIdMetadataUrl;
        documents = new ConfigurationManager<OpenIdConnectConfiguration>(
            url,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !new Uri(url).IsLoopback })
        {
            AutomaticRefreshInterval = TimeSpan.FromDays(1),
            RefreshInterval = TimeSpan.FromHours(1),
        };
    }

    /// <returns>Null when the channels publish no key of that id.</returns>
    public async ValueTask<ChannelKey?> FindAsync(string? keyId, CancellationToken cancellation)
    {
        if (keyId is null)
        {
            return null;
        }

        if (Find(await documents.GetConfigurationAsync(cancellation), keyId) is { } known)
        {
            return known;
        }

        documents.RequestRefresh();
        return Find(await documents.GetConfigurationAsync(cancellation), keyId);
    }

    public void Dispose() => http.Dispose();

    private static ChannelKey? Find(OpenIdConnectConfiguration document, string keyId)
    {
        var key = document.SigningKeys.FirstOrDefault(key => key.KeyId == keyId);
        var published = document.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key is null || published is null ? null : new ChannelKey(key, Endorsements(published));
    }

    private static ImmutableHashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JArray list
            ? [.. list.Values<string>().OfType<string>()]
            : [];
}
