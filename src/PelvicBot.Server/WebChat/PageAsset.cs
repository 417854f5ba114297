using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.WebChat;

/// <summary><c>GET /assets/{file}</c>: the page's scripts and styles. Their names have a hash of their content, so browsers keep them for good.</summary>
public sealed class PageAsset(ServerSettings settings) : IHandler
{
    public async Task HandleAsync(HttpContext context)
    {
        var name = context.GetRouteValue("file") as string ?? "";
        var type = TypeOf(name);
        var file = Path.Combine(settings.PageFolder, "assets", name);
        if (type is null || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') || !File.Exists(file))
        {
            throw new RequestFault(StatusCodes.Status404NotFound, "NotFound", "The page has no such file.");
        }

        var headers = context.Response.Headers;
        context.Response.ContentType = type;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, suffix) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && File.Exists(file + suffix))
            {
                headers.ContentEncoding = encoding;
                file += suffix;
                break;
            }
        }

        context.Response.ContentLength = new FileInfo(file).Length;
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
