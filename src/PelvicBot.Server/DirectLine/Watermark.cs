using System.Globalization;

namespace PelvicBot.Server.DirectLine;

/// <summary>A client's place in its conversation's log: the position of the last activity it has seen.</summary>
public static class Watermark
{
    /// <summary>The position after which to read. What is missing or no number reads from the beginning, as Direct Line does.</summary>
    public static long Of(HttpContext context) =>
        long.TryParse(context.Request.Query["watermark"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;

    public static string Text(long position) => position.ToString(CultureInfo.InvariantCulture);
}
