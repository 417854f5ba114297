namespace PelvicBot.Server.Settings;

/// <summary>Web origins as browsers write them: scheme, host, and the port when it is not the scheme's own.</summary>
public static class Origins
{
    /// <summary>The origin in a browser's spelling, or null when the text is none.</summary>
    public static string? Normal(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
