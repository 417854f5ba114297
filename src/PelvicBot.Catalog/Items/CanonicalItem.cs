using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Items;

/// <summary>
/// An item's content in one form, whatever its file looks like: <c>{"kind":"messages","item":{…}}</c>, UTF-8, keys in ordinal order, every
/// plain or quoted value a string, sources and evidence taken from the file's header where the item is silent. Version, review and <c>covers</c> are left
/// out: they do not change what an item says.
/// </summary>
public static class CanonicalItem
{
    /// <summary>64 bits: enough to tell apart every wording that a catalogue will ever have, and short enough to be kept with each message.</summary>
    private const int HashBytes = 8;

    private static readonly string[] Bookkeeping = ["version", "status", "reviewed-by", "reviewed-on", "review-due", "covers"];
    private static readonly string[] Inherited = ["evidence", "sources"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The items of a content file, in its order; entries that are no mappings are left out, as <see cref="Fields.Maps"/> does.</summary>
    public static IReadOnlyList<byte[]> OfFile(YamlMap file) => file["items"] is YamlList items
        ? [.. items.Items.OfType<YamlMap>().Select(item => Of(file, item))]
        : [];

    public static string HashOf(ReadOnlySpan<byte> canonical)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonical, digest);
        return Convert.ToHexStringLower(digest[..HashBytes]);
    }

    private static byte[] Of(YamlMap file, YamlMap item)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", file["kind"] is YamlScalar kind ? kind.Text : "");
            json.WritePropertyName("item");
            var entries = item.Entries.Where(e => !Bookkeeping.Contains(e.Key))
                .Concat(file.Entries.Where(e => Inherited.Contains(e.Key) && item[e.Key] is null));
            Write(json, entries);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<YamlEntry> entries)
    {
        json.WriteStartObject();
        foreach (var entry in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(entry.Key);
            Write(json, entry.Value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                Write(json, map.Entries);
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Text.Trim());
                break;
        }
    }
}
