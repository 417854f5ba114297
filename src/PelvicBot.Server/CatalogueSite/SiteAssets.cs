using System.Security.Cryptography;
using System.Text;

namespace PelvicBot.Server.CatalogueSite;

/// <summary>
/// The site's style and script, in each page and named by their hashes in its content security policy: a page opened from a folder may
/// load nothing at all.
/// </summary>
public static class SiteAssets
{
    public static readonly Html Style = new(Read("site.css"));

    public static readonly Html Script = new(Read("site.js"));

    public static readonly string Policy =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'";

    private static string HashOf(Html asset) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Text)));

    private static string Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"CatalogueSite/{name}")!;
        using var reader = new StreamReader(stream);

        // A browser hashes what it parsed, and it parses line ends as \n.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
