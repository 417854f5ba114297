using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PelvicBot.Catalog.Yaml;

/// <summary>Turns YAML text into nodes with lines. Anchors and tags are refused: a content file says what it means in place.</summary>
public static class YamlReader
{
    /// <returns>The document's root, or null when it is empty or faulty (the fault is in <paramref name="faults"/>).</returns>
    public static YamlNode? Read(string file, string text, FaultList faults)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                faults.Add(file, 1, "the file is empty: give it at least 'kind:' and 'items:'");
                return null;
            }

            parser.Consume<DocumentStart>();
            return ReadNode(parser, file, faults);
        }
        catch (YamlException e)
        {
            faults.Add(file, (int)e.Start.Line, $"not valid YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library gives up in this way inside of [ ] and { }, for example on what a merge left behind; the line is that of what it read last.
            faults.Add(file, (int)(parser.Current?.End.Line ?? 1), "not valid YAML from here on: look for a stray line or an unclosed [ or {");
            return null;
        }
    }

    private static YamlNode ReadNode(IParser parser, string file, FaultList faults)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlScalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, (int)scalar.Start.Line);
            case SequenceStart start:
                parser.MoveNext();
                var items = new List<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(ReadNode(parser, file, faults));
                }

                return new YamlList(items, (int)start.Start.Line);
            case MappingStart start:
                return ReadMap(parser, start, file, faults);
            default:
                var at = parser.Current?.Start ?? Mark.Empty;
                throw new YamlException(at, at, "anchors and aliases are not used here: repeat the value");
        }
    }

    private static YamlMap ReadMap(IParser parser, MappingStart start, string file, FaultList faults)
    {
        parser.MoveNext();
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = ReadNode(parser, file, faults);
            if (!seen.Add(key.Value))
            {
                faults.Add(file, (int)key.Start.Line, $"'{key.Value}' stands twice in the same mapping: keep one");
                continue;
            }

            entries.Add(new YamlEntry(key.Value, (int)key.Start.Line, value));
        }

        return new YamlMap(entries, (int)start.Start.Line);
    }
}
