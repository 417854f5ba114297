using System.Collections.Immutable;

namespace PelvicBot.Catalog.Yaml;

/// <summary>
/// Reads the fields of one mapping strictly: a missing, ill-typed or unknown field becomes a fault with its line, and reading goes
/// on with a harmless value, so that one run finds every fault. Call <see cref="Done"/> last: it reports the keys nobody read.
/// </summary>
public sealed partial class Fields(string file, YamlMap map, string what, FaultList faults)
{
    private readonly Dictionary<string, FieldUse> _asked = new(StringComparer.Ordinal);
    private List<(string Key, Fields Fields)>? _children;

    public string File => file;

    public int Line => map.Line;

    /// <summary>The mapping itself.</summary>
    public YamlMap Source => map;

    /// <summary>What is being read, for messages: <c>exercise 'ex-belly-breath'</c>.</summary>
    public string What { get; set; } = what;

    public FaultList Faults => faults;

    /// <summary>Every field that was asked for so far, there or not, and as what: the schemas are held to it.</summary>
    public IReadOnlyDictionary<string, FieldUse> Asked => _asked;

    /// <summary>The mappings below this one that were read, by the key they stand under.</summary>
    public IReadOnlyList<(string Key, Fields Fields)> Children => _children ?? [];

    /// <summary>The same item in another language, from which prose is taken; null in the catalogue's own language.</summary>
    public Translation? Translation { get; set; }

    public bool Has(string key) => map[key] is not null;

    public IEnumerable<string> Keys => map.Entries.Select(e => e.Key);

    public int LineOf(string key) => map.Entries.FirstOrDefault(e => e.Key == key)?.Line ?? map.Line;

    public void Fault(string key, string message) => faults.Add(file, LineOf(key), $"{What}: {message}");

    /// <summary>A required text; a missing one is a fault and reads as empty.</summary>
    public string Text(string key) => Text(key, FieldUse.Plain);

    private string Text(string key, FieldUse use)
    {
        var text = OptionalText(key, use);
        if (text is null && map[key] is null)
        {
            Fault(key, $"'{key}' is missing");
        }

        return text ?? "";
    }

    public string? OptionalText(string key) => OptionalText(key, FieldUse.Plain);

    /// <summary>A required text that members read: in another language it comes from the translation.</summary>
    public string Prose(string key)
    {
        var text = Text(key, FieldUse.Prose);
        return Translation is null || text.Length == 0 ? text : Translation.Prose(key, text) ?? text;
    }

    /// <summary>As <see cref="Prose"/>, where the item may do without.</summary>
    public string? OptionalProse(string key)
    {
        var text = OptionalText(key, FieldUse.Prose);
        return Translation is null || string.IsNullOrEmpty(text) ? text : Translation.Prose(key, text) ?? text;
    }

    /// <summary>A list of texts that members read; a translation has as many.</summary>
    public IReadOnlyList<string> Proses(string key)
    {
        var texts = Texts(key, FieldUse.Prose);
        return Translation is null || texts.Count == 0 ? texts : Translation.Proses(key, texts) ?? texts;
    }

    /// <summary>Words that members use: each language has its own, and as many as it needs.</summary>
    public IReadOnlyList<string> Heard(string key)
    {
        var words = Texts(key, FieldUse.Heard);
        return Translation is null || words.Count == 0 ? words : Translation.Heard(key) ?? words;
    }

    private string? OptionalText(string key, FieldUse use)
    {
        switch (Node(key, use))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar.Text.Length == 0 && !scalar.Quoted ? null : scalar.Text.Trim();
            default:
                Fault(key, $"'{key}' must be a text");
                return null;
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one; absent reads as empty.</summary>
    public IReadOnlyList<string> Texts(string key) => Texts(key, FieldUse.Plain);

    private IReadOnlyList<string> Texts(string key, FieldUse use)
    {
        switch (Node(key, use))
        {
            case null:
                return [];
            case YamlScalar { Text.Length: 0, Quoted: false }:
                return [];
            case YamlScalar scalar:
                return [scalar.Text.Trim()];
            case YamlList list:
                var texts = new List<string>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar s)
                    {
                        texts.Add(s.Text.Trim());
                    }
                    else
                    {
                        faults.Add(file, item.Line, $"{What}: '{key}' must hold texts only");
                    }
                }

                return texts;
            default:
                Fault(key, $"'{key}' must be a list of texts");
                return [];
        }
    }

    /// <summary>A list that must be there: <c>none</c> says that it is empty on purpose.</summary>
    public ImmutableArray<string> TextsOrNone(string key) => IsNone(key, FieldUse.Plain) ? [] : [.. Texts(key)];

    /// <summary>As <see cref="Proses"/>, where <c>none</c> says that there is none on purpose.</summary>
    public ImmutableArray<string> ProsesOrNone(string key) => IsNone(key, FieldUse.Prose) ? [] : [.. Proses(key)];

    /// <summary>A text that must be there: <c>none</c>, read as null, says that there is none on purpose.</summary>
    public string? TextOrNone(string key) => IsNone(key, FieldUse.Plain) ? null : OptionalText(key);

    /// <summary>A list of mappings that must be there: <c>none</c> says that it is empty on purpose.</summary>
    public IReadOnlyList<Fields> MapsOrNone(string key) => IsNone(key, FieldUse.Structure) ? [] : Maps(key);

    /// <summary>A nested mapping, or null when absent.</summary>
    public Fields? Map(string key)
    {
        switch (Node(key, FieldUse.Structure))
        {
            case null:
                return null;
            case YamlMap nested:
                return Nested(key, nested, $"{What}, '{key}'", Translation?.Child(key));
            default:
                Fault(key, $"'{key}' must be a mapping");
                return null;
        }
    }

    /// <summary>A list of mappings; absent reads as empty.</summary>
    public IReadOnlyList<Fields> Maps(string key)
    {
        switch (Node(key, FieldUse.Structure))
        {
            case null:
                return [];
            case YamlList list:
                var maps = new List<Fields>(list.Items.Count);
                var translations = Translation?.Children(key, list);
                foreach (var item in list.Items)
                {
                    if (item is YamlMap nested)
                    {
                        maps.Add(Nested(key, nested, $"{What}, '{key}'", translations?[maps.Count]));
                    }
                    else
                    {
                        faults.Add(file, item.Line, $"{What}: every entry of '{key}' must be a mapping");
                    }
                }

                return maps;
            default:
                Fault(key, $"'{key}' must be a list");
                return [];
        }
    }

    /// <summary>A mapping that stands under <paramref name="key"/> in a way of the reader's own.</summary>
    public Fields Nested(string key, YamlMap nested, string what, Translation? translation = null)
    {
        var fields = new Fields(file, nested, what, faults) { Translation = translation };
        (_children ??= []).Add((key, fields));
        return fields;
    }

    /// <summary>Reports every key that nobody has read, here and in the translation.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries)
        {
            if (!_asked.ContainsKey(entry.Key))
            {
                faults.Add(file, entry.Line, $"{What}: unknown field '{entry.Key}'{Suggestion.For(entry.Key, _asked.Keys)}");
            }
        }

        Translation?.Done(this);
    }

    /// <summary>Marks a key as read and gives its node, whatever it is.</summary>
    public YamlNode? OptionalNode(string key) => Node(key, FieldUse.Plain);

    private bool IsNone(string key, FieldUse use)
    {
        if (Node(key, use) is null)
        {
            Fault(key, $"'{key}' is missing; write none when there is none");
            return true;
        }

        return map[key] is YamlScalar { Text: "none" };
    }

    private YamlNode? Node(string key, FieldUse use)
    {
        Ask(key, use);
        return map[key];
    }

    /// <summary>The most telling use counts: a field may be looked at as a mere text, too.</summary>
    private void Ask(string key, FieldUse use)
    {
        if (!_asked.TryGetValue(key, out var before) || before.Role == FieldRole.Plain)
        {
            _asked[key] = use;
        }
    }
}
