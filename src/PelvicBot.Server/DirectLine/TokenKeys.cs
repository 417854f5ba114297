using System.Security.Cryptography;
using System.Text;
using PelvicBot.Conversations.Ports;

namespace PelvicBot.Server.DirectLine;

/// <summary>The service's own secret: random, made at the first start, kept in the store, so that tokens and cookies survive a restart.</summary>
public sealed class TokenKeys(ISettingStore settings)
{
    private const string Name = "token-key";

    private byte[]? root;

    /// <summary>Signs Direct Line tokens.</summary>
    public byte[] Signing => Derive("direct line tokens");

    /// <summary>Turns the page's cookie into its conversation and person.</summary>
    public byte[] Cookies => Derive("page cookies");

    /// <summary>Called once before anything is served.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellation)
    {
        var stored = await settings.GetAsync(Name, cancellation)
            ?? await settings.GetOrAddAsync(Name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellation);
        root = Convert.FromBase64String(stored);
    }

    private byte[] Derive(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        root ?? throw new InvalidOperationException("TokenKeys.LoadAsync has not run."),
        32,
        info: Encoding.UTF8.GetBytes(purpose));
}
