using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Compiled;

/// <summary>
/// Parsed files as flat arrays: a node is its shape (what it is, and how many it holds or whether it is quoted), its line, and its text if it has one;
/// then come the nodes it holds. A text that comes again, as keys do, is there once.
/// </summary>
internal static class CompiledFiles
{
    public const string Part = "files";

    private const int Scalar = 0;
    private const int Quoted = 1;
    private const int List = 2;
    private const int Map = 3;
    private const int Shapes = 4;

    /// <param name="files">Sound ones: their faults are not kept.</param>
    /// <param name="to">Receives them.</param>
    public static void Write(IReadOnlyList<ParsedFile> files, PartWriter to)
    {
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var nodes = new List<int>();
        foreach (var file in files)
        {
            Write(file.Node!, nodes, texts);
        }

        to.Add([.. texts.Keys]);
        to.Add<int>([.. nodes]);
        to.Add<int>([.. files.Select(f => f.Canonical.Count)]);
        to.Add<int>([.. files.SelectMany(f => f.Canonical).Select(c => c.Length)]);
        to.Add<byte>([.. files.SelectMany(f => f.Canonical).SelectMany(c => c.ToArray())]);
    }

    /// <param name="names">The files' names, in the order they were written in.</param>
    /// <param name="from">What was written.</param>
    public static ParsedFile[] Read(IReadOnlyList<string> names, PartReader from)
    {
        var texts = from.Texts();
        var nodes = from.Values<int>();
        var counts = from.Values<int>();
        var lengths = from.Values<int>();
        ReadOnlyMemory<byte> canonical = from.Values<byte>();
        var (at, item, start) = (0, 0, 0);
        var files = new ParsedFile[names.Count];
        for (var i = 0; i < files.Length; i++)
        {
            var node = Read(nodes, texts, ref at);
            var items = new ReadOnlyMemory<byte>[counts[i]];
            for (var n = 0; n < items.Length; n++)
            {
                items[n] = canonical.Slice(start, lengths[item]);
                start += lengths[item++];
            }

            files[i] = new ParsedFile(names[i], node, items, new FaultList());
        }

        return files;
    }

    private static void Write(YamlNode node, List<int> nodes, Dictionary<string, int> texts)
    {
        switch (node)
        {
            case YamlScalar scalar:
                nodes.AddRange([scalar.Quoted ? Quoted : Scalar, scalar.Line, NumberOf(scalar.Text, texts)]);
                break;
            case YamlList list:
                nodes.AddRange([List + (Shapes * list.Items.Count), list.Line]);
                foreach (var item in list.Items)
                {
                    Write(item, nodes, texts);
                }

                break;
            case YamlMap map:
                nodes.AddRange([Map + (Shapes * map.Entries.Count), map.Line]);
                foreach (var entry in map.Entries)
                {
                    nodes.AddRange([entry.Line, NumberOf(entry.Key, texts)]);
                    Write(entry.Value, nodes, texts);
                }

                break;
        }
    }

    private static YamlNode Read(int[] nodes, string[] texts, ref int at)
    {
        var (shape, line) = (nodes[at], nodes[at + 1]);
        at += 2;
        switch (shape % Shapes)
        {
            case List:
                var items = new YamlNode[shape / Shapes];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(nodes, texts, ref at);
                }

                return new YamlList(items, line);
            case Map:
                var entries = new YamlEntry[shape / Shapes];
                for (var i = 0; i < entries.Length; i++)
                {
                    var (entryLine, key) = (nodes[at], texts[nodes[at + 1]]);
                    at += 2;
                    entries[i] = new YamlEntry(key, entryLine, Read(nodes, texts, ref at));
                }

                return new YamlMap(entries, line);
            default:
                return new YamlScalar(texts[nodes[at++]], shape % Shapes == Quoted, line);
        }
    }

    private static int NumberOf(string text, Dictionary<string, int> texts)
    {
        if (!texts.TryGetValue(text, out var number))
        {
            texts[text] = number = texts.Count;
        }

        return number;
    }
}
