using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.Authentication;

/// <summary>Fetches the keys that an OpenID metadata document leads to.</summary>
public sealed class PublishedKeys(ServerSettings settings) : IDisposable
{
    private const long LongestDocument = 1024 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = LongestDocument,
    };

    /// <returns>The RSA keys for signing, by id; never none.</returns>
    /// <exception cref="Exception">They could not be fetched or read.</exception>
    public async Task<FrozenDictionary<string, ChannelKey>> FetchAsync()
    {
        var url = settings.BotFramework.OpenIdMetadataUrl;
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(url).IsLoopback };
        var document = await OpenIdConnectConfigurationRetriever.GetAsync(url, documents, CancellationToken.None);
        var keys = (document.JsonWebKeySet?.Keys ?? [])
            .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or "sig", Kid.Length: > 0, N.Length: > 0, E.Length: > 0 })
            .DistinctBy(key => key.Kid)
            .ToFrozenDictionary(key => key.Kid, Key, StringComparer.Ordinal);
        return keys.Count > 0 ? keys : throw new InvalidDataException("The document names no RSA key.");
    }

    public void Dispose() => http.Dispose();

    private static ChannelKey Key(JsonWebKey published)
    {
        var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(published.N), Exponent = Base64UrlEncoder.DecodeBytes(published.E) };
        return new ChannelKey(new RsaSecurityKey(numbers) { KeyId = published.Kid }, Endorsements(published));
    }

    private static ImmutableHashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JArray list
            ? [.. list.Values<string>().OfType<string>()]
            : [];
}
