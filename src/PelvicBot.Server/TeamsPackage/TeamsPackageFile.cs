using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using PelvicBot.Catalog;
using PelvicBot.Server.Settings;

namespace PelvicBot.Server.TeamsPackage;

/// <summary>The app package that an administrator uploads: a zip of the manifest and two icons. The same settings make the same bytes.</summary>
public static class TeamsPackageFile
{
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    /// <summary>The earliest that a zip can say.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(TeamsSettings settings, ContentCatalog catalog)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(TeamsManifest.Of(settings, catalog), Readable));
            Add(zip, ColorIcon, TeamsIcons.Color());
            Add(zip, OutlineIcon, TeamsIcons.Outline());
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
