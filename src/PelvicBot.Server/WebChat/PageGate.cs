using PelvicBot.Server.Endpoints;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.WebChat;

/// <summary>
/// The page is served where Direct Line is: to anyone once a secret is configured, else to this machine in Development. What changes anything is
/// for the page itself only; a page of another origin is refused, whatever cookie its visitor has.
/// </summary>
public sealed class PageGate(ServerSettings settings, LoopbackGate loopback) : IGate
{
    public void Check(HttpContext context)
    {
        if (settings.DirectLine.Secrets.IsEmpty)
        {
            loopback.Check(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !IsFromThePage(context))
        {
            throw new RequestFault(StatusCodes.Status403Forbidden, "OtherOrigin", "Only the page of this service may ask for this.");
        }
    }

    /// <summary>Browsers always say where a POST or DELETE comes from; a caller who says nothing is no browser and has nobody's cookie.</summary>
    private static bool IsFromThePage(HttpContext context)
    {
        var site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        var origin = context.Request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || PublicAddress.IsSameOrigin(context, origin));
    }
}
