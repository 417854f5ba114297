using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Testing.Schemas;

/// <summary>Every field that a loader asked for in many mappings of one kind, with what was asked for below them.</summary>
public sealed class AskedFields
{
    private readonly Dictionary<string, FieldUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AskedFields> _below = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FieldUse> Uses => _uses;

    /// <summary>What was read under a key that holds mappings.</summary>
    public IReadOnlyDictionary<string, AskedFields> Below => _below;

    public void Add(Fields fields)
    {
        foreach (var (key, use) in fields.Asked)
        {
            _uses.TryAdd(key, use);
        }

        foreach (var (key, child) in fields.Children)
        {
            if (!_below.TryGetValue(key, out var below))
            {
                _below[key] = below = new AskedFields();
            }

            below.Add(child);
        }
    }
}
