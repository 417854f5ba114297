namespace PelvicBot.Catalog.Yaml;

/// <summary>
/// One mapping of a translation, laid over the same mapping of the catalogue's own language: it gives the texts that members read and the
/// words that they use; everything else comes from the original. What it lacks goes to its own list of faults.
/// </summary>
/// <param name="fields">The translated mapping; empty where there is none.</param>
/// <param name="unheard">Where missing words of members' are reported; null when the locale hears the original's words.</param>
public sealed class Translation(Fields fields, FaultList? unheard)
{
    /// <summary>The translated text, or null when there is none or it does not fit.</summary>
    public string? Prose(string key, string original)
    {
        if (fields.OptionalText(key) is not { Length: > 0 } text)
        {
            fields.Fault(key, $"'{key}' is not translated: \"{Shortened(original)}\"");
            return null;
        }

        return Fits(key, original, text) ? text : null;
    }

    /// <summary>The translated texts, or null when they are not as many as the original's.</summary>
    public IReadOnlyList<string>? Proses(string key, IReadOnlyList<string> originals)
    {
        var texts = fields.Texts(key);
        if (texts.Count != originals.Count)
        {
            fields.Fault(key, $"'{key}' has {texts.Count} texts, and the original has {originals.Count}");
            return null;
        }

        return originals.Zip(texts).All(p => Fits(key, p.First, p.Second)) ? texts : null;
    }

    /// <summary>The locale's own words, or null when it gives none.</summary>
    public IReadOnlyList<string>? Heard(string key)
    {
        if (fields.Has(key))
        {
            return fields.Texts(key);
        }

        unheard?.Add(fields.File, fields.Line, $"{fields.What}: '{key}' is missing: give the words of this language, or members are not understood");
        return null;
    }

    /// <summary>The mapping under the key.</summary>
    public Translation Child(string key) => new(fields.Map(key) ?? Empty(key), unheard);

    /// <summary>One mapping for each of the original's, found by <c>id</c> or <c>value</c>, else by its place.</summary>
    public IReadOnlyList<Translation> Children(string key, YamlList originals)
    {
        var own = fields.Maps(key);
        var found = new List<Translation>(originals.Items.Count);
        foreach (var (original, index) in originals.Items.Select((o, i) => (o as YamlMap, i)))
        {
            var name = Names.FirstOrDefault(n => original?[n] is YamlScalar);
            var child = name is null
                ? own.ElementAtOrDefault(index)
                : own.FirstOrDefault(f => f.OptionalText(name) == ((YamlScalar)original![name]!).Text.Trim());
            found.Add(new Translation(child ?? Empty(key), unheard));
        }

        if (own.Count > originals.Items.Count)
        {
            fields.Fault(key, $"'{key}' has {own.Count} entries, and the original has {originals.Items.Count}");
        }

        return found;
    }

    /// <summary>Reports what is no text of the original.</summary>
    public void Done(Fields original)
    {
        foreach (var key in fields.Keys.Where(k => !fields.Asked.ContainsKey(k)))
        {
            fields.Fault(key, original.Has(key)
                ? $"'{key}' is not translated: it comes from the original; take it out"
                : $"unknown field '{key}'{Suggestion.For(key, original.Asked.Keys)}");
        }
    }

    private static readonly string[] Names = ["id", "value"];

    private Fields Empty(string key) => new(fields.File, new YamlMap([], fields.LineOf(key)), $"{fields.What}, '{key}'", fields.Faults);

    private bool Fits(string key, string original, string text)
    {
        var (needed, given) = (Placeholders.In(original).ToHashSet(StringComparer.Ordinal), Placeholders.In(text).ToHashSet(StringComparer.Ordinal));
        foreach (var name in needed.Except(given))
        {
            fields.Fault(key, $"'{key}' lacks the placeholder '{{{name}}}'");
        }

        foreach (var name in given.Except(needed))
        {
            fields.Fault(key, $"'{key}' has the placeholder '{{{name}}}', which the original does not have{Suggestion.For(name, needed)}");
        }

        return needed.SetEquals(given);
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40].TrimEnd() + "…";
}
