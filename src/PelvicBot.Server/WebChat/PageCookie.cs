using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using PelvicBot.Conversations.Ports;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.DirectLine;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.WebChat;

/// <summary>
/// Who a browser is: 256 random bits in a cookie that no script can read. Conversation and person follow from it and the service's secret, so no
/// table links browsers to people, and without the cookie nobody finds the way back.
/// </summary>
public sealed class PageCookie(ServerSettings settings, TokenKeys keys)
{
    public const string Name = "visit";

    /// <summary>How long a browser is remembered whose member asked for it.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    // Browsers don't say how long they keep a cookie, so its first letter does.
    private const char RememberedMark = 'r';
    private const char SessionMark = 's';
    private const int Length = 1 + 43;

    /// <summary>The cookie of the request, or a new one; set again as the member wishes, and else as it was.</summary>
    /// <returns>The browser's token, and whether it is remembered.</returns>
    public (DirectLineToken Token, bool Remembered) Renew(HttpContext context, bool? remember)
    {
        var value = context.Request.Cookies[Name];
        var known = value is { Length: Length } && value[0] is RememberedMark or SessionMark;
        var secret = known ? value![1..] : Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        var remembered = remember ?? (known && value![0] == RememberedMark);

        // A remembered one is renewed at every visit; a session cookie stays as it is.
        if (!known || remembered || remember is not null)
        {
            var options = Options(context);
            options.MaxAge = remembered ? Remembered : null;
            context.Response.Cookies.Append(Name, (remembered ? RememberedMark : SessionMark) + secret, options);
        }

        return (TokenOf(secret), remembered);
    }

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private DirectLineToken TokenOf(string secret) => new(
        new ConversationKey(Channels.WebChat, Derive("conversation", secret)), "dl_" + Derive("person", secret), []);

    /// <summary>128 bits that nobody can make who lacks the cookie or the key.</summary>
    private string Derive(string purpose, string secret) =>
        Base64UrlEncoder.Encode(HMACSHA256.HashData(keys.Cookies, Encoding.UTF8.GetBytes($"{purpose} {secret}"))[..16]);

    private CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !settings.Development || PublicAddress.IsHttps(context),
        Path = "/webchat",
    };
}
