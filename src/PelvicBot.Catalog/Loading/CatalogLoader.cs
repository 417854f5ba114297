using PelvicBot.Catalog.Checks;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Loading;

/// <summary>Reads a content folder into a catalogue, collecting every fault on the way.</summary>
public static class CatalogLoader
{
    private static readonly Dictionary<string, IContentKind> Kinds = ContentKinds.All.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <param name="folder">The content folder; file names in faults are relative to its parent.</param>
    /// <param name="faults">Receives what is wrong; when it stays empty the catalogue is sound.</param>
    public static ContentCatalog Load(string folder, FaultList faults)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder;
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return Load(files.Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))), faults);
    }

    /// <param name="files">Names and texts, so that tests need no folder.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static ContentCatalog Load(IEnumerable<(string Name, string Text)> files, FaultList faults)
    {
        var builder = new CatalogBuilder();

        // Parsing is most of the work and knows nothing of other files; items are read in the files' order.
        foreach (var (name, node, canonical, own) in files.AsParallel().AsOrdered().Select(f => Parse(f.Name, f.Text)))
        {
            faults.AddAll(own);
            ReadFile(name, node, canonical, builder, faults);
        }

        var catalog = new ContentCatalog(builder);
        foreach (var check in ContentChecks.All)
        {
            check.Run(catalog, faults);
        }

        return catalog;
    }

    private static (string Name, YamlNode? Node, IReadOnlyList<byte[]> Canonical, FaultList Faults) Parse(string name, string text)
    {
        var faults = new FaultList();
        var node = YamlReader.Read(name, text, faults);
        return (name, node, node is YamlMap map ? CanonicalItem.OfFile(map) : [], faults);
    }

    private static void ReadFile(string name, YamlNode? node, IReadOnlyList<byte[]> canonical, CatalogBuilder builder, FaultList faults)
    {
        switch (node)
        {
            case null:
                return;
            case YamlMap map:
                var header = new Fields(name, map, "header", faults);
                var kind = header.Text("kind");
                if (!Kinds.TryGetValue(kind, out var reader))
                {
                    header.Fault("kind", $"'kind' cannot be '{kind}'{Suggestion.For(kind, Kinds.Keys)}; it is one of {string.Join(", ", Kinds.Keys)}");
                    return;
                }

                var items = header.Maps("items");
                if (items.Count == 0)
                {
                    header.Fault("items", "'items' is missing or empty");
                }

                foreach (var (item, content) in items.Zip(canonical))
                {
                    ReadItem(item, header, content, reader, builder);
                }

                foreach (var shared in (string[])["version", "status", "sources", "evidence", "reviewed-by", "reviewed-on", "review-due"])
                {
                    header.OptionalNode(shared);
                }

                header.Done();
                return;
            case { } other:
                faults.Add(name, other.Line, "the file must be a mapping with 'kind:' and 'items:'");
                return;
        }
    }

    private static void ReadItem(Fields item, Fields header, byte[] canonical, IContentKind reader, CatalogBuilder builder)
    {
        var kind = Singular(reader.Kind);
        item.What = kind;
        var id = item.Text("id");
        item.What = $"{kind} '{id}'";
        var info = ItemInfoReader.Read(kind, item, header, canonical);
        // The programme 'comfort-plan' rests on the source 'comfort-plan': sources have names of their own.
        var key = kind == "source" ? $"source/{info.Id}" : info.Id;
        if (builder.Items.TryGetValue(key, out var first))
        {
            item.Fault("id", $"the id is taken already at {first.File}:{first.Line}");
            return;
        }

        builder.Items.Add(key, info);
        reader.ReadItem(item, info, builder);
        item.Done();
    }

    private static string Singular(string kind) => kind.EndsWith("ies", StringComparison.Ordinal) ? $"{kind[..^3]}y" : kind.TrimEnd('s');
}
