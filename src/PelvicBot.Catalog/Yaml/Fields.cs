using System.Collections.Immutable;
using System.Globalization;

namespace PelvicBot.Catalog.Yaml;

/// <summary>
/// Reads the fields of one mapping strictly: a missing, ill-typed or unknown field becomes a fault with its line, and reading goes
/// on with a harmless value, so that one run finds every fault. Call <see cref="Done"/> last: it reports the keys nobody read.
/// </summary>
public sealed class Fields(string file, YamlMap map, string what, FaultList faults)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => map.Line;

    /// <summary>What is being read, for messages: <c>exercise 'ex-belly-breath'</c>.</summary>
    public string What { get; set; } = what;

    public FaultList Faults => faults;

    public bool Has(string key) => map[key] is not null;

    public IEnumerable<string> Keys => map.Entries.Select(e => e.Key);

    public int LineOf(string key) => map.Entries.FirstOrDefault(e => e.Key == key)?.Line ?? map.Line;

    public void Fault(string key, string message) => faults.Add(file, LineOf(key), $"{What}: {message}");

    /// <summary>A required text; a missing one is a fault and reads as empty.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key);
        if (text is null && map[key] is null)
        {
            Fault(key, $"'{key}' is missing");
        }

        return text ?? "";
    }

    public string? OptionalText(string key)
    {
        switch (Node(key))
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

    /// <summary>A required whole number within the given range, both ends included.</summary>
    public int Int(string key, int min = int.MinValue, int max = int.MaxValue)
    {
        if (map[key] is null)
        {
            Fault(key, $"'{key}' is missing");
            return min;
        }

        return OptionalInt(key, min, max) ?? min;
    }

    public int? OptionalInt(string key, int min = int.MinValue, int max = int.MaxValue)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Fault(key, $"'{key}' must be a whole number from {min} to {max}, not '{text}'");
        return null;
    }

    public double? OptionalNumber(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(key, $"'{key}' must be a number, not '{text}'");
        return null;
    }

    /// <summary>A yes/no field: <c>true</c>/<c>false</c>, <c>yes</c>/<c>no</c>. Absent reads as false.</summary>
    public bool Flag(string key)
    {
        switch (OptionalText(key))
        {
            case null or "false" or "no":
                return false;
            case "true" or "yes":
                return true;
            case { } other:
                Fault(key, $"'{key}' must be yes or no, not '{other}'");
                return false;
        }
    }

    /// <summary>One of the given words; anything else is a fault with a suggestion and reads as the first.</summary>
    public string Word(string key, IReadOnlyList<string> allowed)
    {
        var text = Text(key);
        if (text.Length > 0 && !allowed.Contains(text, StringComparer.Ordinal))
        {
            Fault(key, $"'{key}' cannot be '{text}'{Suggestion.For(text, allowed)}; it is one of {string.Join(", ", allowed)}");
        }

        return allowed.Contains(text, StringComparer.Ordinal) ? text : allowed[0];
    }

    /// <summary>A list of texts; a single text counts as a list of one; absent reads as empty.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Node(key))
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
    public ImmutableArray<string> TextsOrNone(string key) => IsNone(key) ? [] : [.. Texts(key)];

    /// <summary>A text that must be there: <c>none</c>, read as null, says that there is none on purpose.</summary>
    public string? TextOrNone(string key) => IsNone(key) ? null : OptionalText(key);

    /// <summary>A list of mappings that must be there: <c>none</c> says that it is empty on purpose.</summary>
    public IReadOnlyList<Fields> MapsOrNone(string key) => IsNone(key) ? [] : Maps(key);

    /// <summary>A nested mapping, or null when absent.</summary>
    public Fields? Map(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap nested:
                return new Fields(file, nested, $"{What}, '{key}'", faults);
            default:
                Fault(key, $"'{key}' must be a mapping");
                return null;
        }
    }

    /// <summary>A list of mappings; absent reads as empty.</summary>
    public IReadOnlyList<Fields> Maps(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlList list:
                var maps = new List<Fields>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is YamlMap nested)
                    {
                        maps.Add(new Fields(file, nested, $"{What}, '{key}'", faults));
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

    /// <summary>Reports every key that nobody has read.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries)
        {
            if (!_read.Contains(entry.Key))
            {
                faults.Add(file, entry.Line, $"{What}: unknown field '{entry.Key}'{Suggestion.For(entry.Key, _read)}");
            }
        }
    }

    /// <summary>Marks a key as read and gives its node, whatever it is.</summary>
    public YamlNode? OptionalNode(string key) => Node(key);

    private bool IsNone(string key)
    {
        if (Node(key) is null)
        {
            Fault(key, $"'{key}' is missing; write none when there is none");
            return true;
        }

        return map[key] is YamlScalar { Text: "none" };
    }

    private YamlNode? Node(string key)
    {
        _read.Add(key);
        return map[key];
    }
}
