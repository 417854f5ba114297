using System.Security.Cryptography;
using System.Text.Encodings.Web;
using PelvicBot.Conversations.Messages;
using PelvicBot.Conversations.Turns;
using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.WebChat;

/// <summary><c>GET /</c>: the page, under a content security policy that lets it talk to this service and to nobody else.</summary>
public sealed class Page(ServerSettings settings, Coach coach) : IHandler
{
    /// <summary>Stands in the built page wherever the request's nonce goes.</summary>
    private const string NoncePlace = "__NONCE__";

    /// <summary>Stands in the built page where it says how long transcripts are kept.</summary>
    private const string KeptPlace = "__KEPT__";

    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private const string NotBuilt = "The page is not built. In src/webchat run:\n\n  npm ci\n  npm run build\n\nand load this address again.\n";

    public async Task HandleAsync(HttpContext context)
    {
        var file = Path.Combine(settings.PageFolder, "index.html");
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (!File.Exists(file))
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(NotBuilt, context.RequestAborted);
            return;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var html = await File.ReadAllTextAsync(file, context.RequestAborted);
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy(nonce, PublicAddress.Http(context), PublicAddress.WebSocket(context));
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        var kept = HtmlEncoder.Default.Encode(TranscriptAge.Of(settings.KeepTranscript, coach.Services.Catalog));
        var page = html.Replace(NoncePlace, nonce, StringComparison.Ordinal).Replace(KeptPlace, kept, StringComparison.Ordinal);
        await response.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>
    /// The strictest that Web Chat runs under: it writes its style sheets itself, one of them into an element that begins empty and without the
    /// nonce (hence the hash of nothing), and styles attributes of elements it has made.
    /// </summary>
    private static string Policy(string nonce, string http, string webSocket) =>
        "default-src 'none'; "
        + $"script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}' '{EmptyStyle}'; style-src-attr 'unsafe-inline'; "
        + $"img-src data: blob:; connect-src {http} {webSocket} blob:; worker-src blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
