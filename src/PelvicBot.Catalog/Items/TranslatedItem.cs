using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Items;

/// <summary>The canonical form of an item in another language: the original's, with the translation's texts in their places.</summary>
public static class TranslatedItem
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] NoTexts = ["translates", "status", "reviewed-by", "reviewed-on", "review-due"];

    /// <param name="original">As <see cref="CanonicalItem"/> wrote it.</param>
    /// <param name="translation">The translation's fields.</param>
    public static byte[] Canonical(ReadOnlyMemory<byte> original, YamlMap translation)
    {
        var form = JsonNode.Parse(original.Span)!;
        Put((JsonObject)form["item"]!, translation);
        return JsonSerializer.SerializeToUtf8Bytes(form, Options);
    }

    private static void Put(JsonObject fields, YamlMap texts)
    {
        foreach (var (key, _, value) in texts.Entries.Where(e => !NoTexts.Contains(e.Key)))
        {
            fields[key] = Over(fields[key], value);
        }
    }

    /// <summary>Entries of a list go by their id or value; those without stand in the original's order.</summary>
    private static JsonNode Over(JsonNode? original, YamlNode text)
    {
        switch (text, original)
        {
            case (YamlMap map, JsonObject fields):
                Put(fields, map);
                return fields.DeepClone();
            case (YamlList list, JsonArray entries) when list.Items.All(i => i is YamlMap) && entries.All(e => e is JsonObject):
                var at = 0;
                foreach (var map in list.Items.Cast<YamlMap>())
                {
                    var entry = entries.Cast<JsonObject>().FirstOrDefault(e => IsNamed(e, map)) ?? (at < entries.Count ? (JsonObject)entries[at]! : null);
                    at++;
                    if (entry is not null)
                    {
                        Put(entry, map);
                    }
                }

                return entries.DeepClone();
            case (YamlList list, _):
                return new JsonArray([.. list.Items.Select(i => Over(null, i))]);
            case (YamlMap map, _):
                var made = new JsonObject();
                Put(made, map);
                return made;
            default:
                return JsonValue.Create(((YamlScalar)text).Text.Trim());
        }
    }

    private static bool IsNamed(JsonObject entry, YamlMap map) => ((string[])["id", "value"]).Any(name =>
        map[name] is YamlScalar { Text: var text } && entry[name]?.GetValue<string>() == text);
}
