using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace PelvicBot.Server.Settings;

/// <summary>Who may use Direct Line, and what is in front of the service.</summary>
public sealed partial class SettingsReader
{
    private const int MostPerMinute = 1_000_000;

    private DirectLineSettings DirectLine()
    {
        var usual = new DirectLineSettings();
        var secrets = List("DirectLine:Secret");
        if (!development && secrets.Any(secret => secret.Length < DirectLineSettings.ShortestSecret))
        {
            faults.Add($"DirectLine:Secret is too short: use {DirectLineSettings.ShortestSecret} characters or more, such as 'openssl rand -base64 32' makes");
        }

        return new DirectLineSettings
        {
            Secrets = secrets,
            TrustedOrigins = [.. List("DirectLine:TrustedOrigins").Select(Origin)],
            TokensPerMinute = Limit("DirectLine:TokensPerMinute", usual.TokensPerMinute),
            ConversationsPerMinute = Limit("DirectLine:ConversationsPerMinute", usual.ConversationsPerMinute),
            PostsPerMinute = Limit("DirectLine:PostsPerMinute", usual.PostsPerMinute),
        };
    }

    private ImmutableArray<IPNetwork> TrustedProxies() => [.. List("TrustedProxies").Select(Network).OfType<IPNetwork>()];

    private string Origin(string text)
    {
        if (Origins.Normal(text) is not { } origin)
        {
            Fault("DirectLine:TrustedOrigins", text, "write an origin such as https://example.org");
            return text;
        }

        return origin;
    }

    private IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        Fault("TrustedProxies", text, "write the address of a proxy such as 10.0.0.5, or a network such as 10.0.0.0/24");
        return null;
    }

    private int Limit(string key, int usual)
    {
        if (Text(key) is not { } text)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= MostPerMinute)
        {
            return limit;
        }

        Fault(key, text, $"write how many a minute, up to {MostPerMinute}, or 0 for no limit");
        return usual;
    }
}
