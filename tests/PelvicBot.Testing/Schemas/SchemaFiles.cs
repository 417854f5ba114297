using System.Text.Json;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Testing.Schemas;

/// <summary>The JSON schemas of the checkout, and in what a loader and they differ.</summary>
public static class SchemaFiles
{
    private const string Extension = ".schema.json";

    /// <summary>The folder they are in.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Root, "schemas");

    /// <summary>Names without the extension: <c>exercises</c>, <c>dialog</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*" + Extension).Select(f => Path.GetFileName(f)[..^Extension.Length]).Order(StringComparer.Ordinal)];

    public static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + Extension))).RootElement;

    /// <summary>A sentence for each field that one of the two has and the other has not, or has otherwise.</summary>
    /// <param name="schema">The schema of a mapping.</param>
    /// <param name="asked">What the loader asked for in such mappings.</param>
    /// <param name="path">Where they are, for the sentences.</param>
    public static IEnumerable<string> Differences(JsonElement schema, AskedFields asked, string path)
    {
        if (MappingOf(schema) is not { } mapping)
        {
            return [$"{path}: the loader reads a mapping, and the schema has none"];
        }

        var named = mapping.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            : [];
        JsonElement? others = mapping.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object ? additional : null;
        return
        [
            .. named.Keys.Where(k => !asked.Uses.ContainsKey(k)).Select(k => $"{path}.{k}: the schema has it, and the loader never reads it"),
            .. asked.Uses.SelectMany(u => named.TryGetValue(u.Key, out var found) || (others is { } any && (found = any).ValueKind == JsonValueKind.Object)
                ? Of(found, u.Key, u.Value, asked, $"{path}.{u.Key}")
                : [$"{path}.{u.Key}: the loader reads it, and the schema does not have it"]),
        ];
    }

    private static IEnumerable<string> Of(JsonElement field, string key, FieldUse use, AskedFields asked, string path)
    {
        var words = WordsOf(field);
        switch (use.Role)
        {
            case FieldRole.Word when words is null || !words.ToHashSet(StringComparer.Ordinal).SetEquals(use.Allowed!):
                yield return $"{path}: the loader takes {string.Join(", ", use.Allowed!)}; the schema {(words is null ? "anything" : string.Join(", ", words))}";
                break;
            case FieldRole.Flag when words is not ["yes", "no"]:
                yield return $"{path}: the loader takes yes or no; the schema does not say so";
                break;
            case FieldRole.Prose or FieldRole.Heard when words is not null:
                yield return $"{path}: the loader takes any text; the schema {string.Join(", ", words)}";
                break;
            case FieldRole.Number when (Number(field, "minimum"), Number(field, "maximum")) is var range && range != (use.Min, use.Max):
                yield return $"{path}: the loader takes {use.Min} to {use.Max}; the schema {range.Item1} to {range.Item2}";
                break;
        }

        if (asked.Below.TryGetValue(key, out var below))
        {
            foreach (var difference in Differences(field, below, path))
            {
                yield return difference;
            }
        }
    }

    private static int? Number(JsonElement field, string name) => Resolve(field).TryGetProperty(name, out var value) ? value.GetInt32() : null;

    /// <summary>The closed list of words that a field may have, alone or in a list; null when it may have any.</summary>
    private static List<string>? WordsOf(JsonElement field)
    {
        var schema = Resolve(field);
        if (schema.TryGetProperty("enum", out var words))
        {
            return [.. words.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!)];
        }

        return schema.TryGetProperty("oneOf", out var either) ? either.EnumerateArray().Select(WordsOf).FirstOrDefault(w => w is not null) : null;
    }

    /// <summary>The schema of the mapping that a field is, or holds a list of, or may be.</summary>
    private static JsonElement? MappingOf(JsonElement field)
    {
        var schema = Resolve(field);
        if (schema.TryGetProperty("properties", out _) || (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object))
        {
            return schema;
        }

        if (schema.TryGetProperty("items", out var items))
        {
            return MappingOf(items);
        }

        return schema.TryGetProperty("oneOf", out var either)
            ? either.EnumerateArray().Select(MappingOf).FirstOrDefault(m => m is not null)
            : null;
    }

    private static JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("allOf", out var all) && all.GetArrayLength() == 1)
        {
            return Resolve(all[0]);
        }

        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return schema;
        }

        var (file, place) = reference.GetString()!.Split('#') is [var f, var p] ? (f, p) : (reference.GetString()!, "");
        var found = Read(file[..^Extension.Length]);
        return Resolve(place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(found, (at, name) => at.GetProperty(name)));
    }
}
