using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace PelvicBot.Server.Tests.Support;

/// <summary>
/// The channels' OpenID server on a port of this machine: publishes RSA keys and signs with them. A token is written byte by byte, so that a test
/// can make any that should not be.
/// </summary>
public sealed class FakeIssuer : IAsyncDisposable
{
    public const string App = "the-app";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly List<(string Id, RSA Rsa)> published = [];
    private WebApplication app = null!;

    private FakeIssuer() => Rotate("k1");

    /// <summary>The key that tokens are signed with: the one published last.</summary>
    public RSA Key => published[^1].Rsa;

    public string KeyId => published[^1].Id;

    /// <summary>How often the metadata document was asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>What is answered instead of the documents; 0 for the documents.</summary>
    public int Failing { get; set; }

    public string MetadataUrl => app.Urls.First() + "/metadata";

    /// <summary>Settings of a service that takes its tokens: credentials, outside Development.</summary>
    public string[] Settings =>
        ["--environment", "Production", "--MicrosoftAppId", App, "--MicrosoftAppPassword", "p", "--ToBotFromChannelOpenIdMetadataUrl", MetadataUrl];

    public static async Task<FakeIssuer> StartAsync()
    {
        var issuer = new FakeIssuer();
        issuer.app = await LocalServer.StartAsync(issuer.PublishAsync);
        return issuer;
    }

    /// <summary>Takes the keys away and publishes a new one.</summary>
    public void Rotate(string id)
    {
        lock (published)
        {
            published.Clear();
            published.Add((id, RSA.Create(2048)));
        }
    }

    /// <summary>A good token but for what is given. A claim of null is left out.</summary>
    /// <param name="now">When it is made; good from then for an hour.</param>
    /// <param name="claims">Claims to add, replace or leave out.</param>
    /// <param name="algorithm">RS256, RS384, RS512, HS256 (with the public key as its secret) or none.</param>
    /// <param name="keyId">Null for the published one's.</param>
    /// <param name="key">Null for the published one.</param>
    public string Token(Instant now, object? claims = null, string algorithm = "RS256", string? keyId = null, RSA? key = null)
    {
        var all = new Dictionary<string, object?>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = App,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
        };
        foreach (var claim in claims?.GetType().GetProperties() ?? [])
        {
            all[claim.Name] = claim.GetValue(claims);
        }

        var payload = all.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value);
        var text = Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, typ = "JWT", kid = keyId ?? KeyId }))
            + "." + Encode(JsonSerializer.SerializeToUtf8Bytes(payload));
        return text + "." + Encode(Sign(Encoding.ASCII.GetBytes(text), algorithm, key ?? Key));
    }

    public static string Encode(byte[] bytes) => Base64UrlEncoder.Encode(bytes);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static byte[] Sign(byte[] text, string algorithm, RSA key) => algorithm switch
    {
        "RS256" => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => key.SignData(text, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => key.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), text),
        _ => [],
    };

    private Task PublishAsync(HttpContext context)
    {
        if (context.Request.Path == "/metadata")
        {
            Asked++;
        }

        if (Failing != 0)
        {
            context.Response.StatusCode = Failing;
            return Task.CompletedTask;
        }

        lock (published)
        {
            var keys = published.Select(key => (key.Id, Numbers: key.Rsa.ExportParameters(includePrivateParameters: false))).Select(key => new
            {
                kty = "RSA", use = "sig", kid = key.Id, n = Encode(key.Numbers.Modulus!), e = Encode(key.Numbers.Exponent!), endorsements = new[] { "msteams", "test" },
            });
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(context.Request.Path == "/metadata"
                ? JsonSerializer.Serialize(new { issuer = "https://api.botframework.com", jwks_uri = app.Urls.First() + "/keys" })
                : JsonSerializer.Serialize(new { keys }));
        }
    }
}
