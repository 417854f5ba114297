using System.Collections.Frozen;
using PelvicBot.Catalog.Checks;
using PelvicBot.Catalog.Compiled;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Loading;

/// <summary>Reads a content folder into a catalogue, collecting every fault on the way.</summary>
public static class CatalogLoader
{
    private static readonly Dictionary<string, IContentKind> Kinds = ContentKinds.All.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <param name="folder">The content folder; file names in faults are relative to its parent.</param>
    /// <param name="faults">Receives what is wrong; when it stays empty the catalogue is sound.</param>
    public static ContentCatalog Load(string folder, FaultList faults) => Load(ReadFolder(folder), faults);

    /// <summary>The same with what the build worked out of the folder, where there is such a thing: several times as fast.</summary>
    public static ContentCatalog LoadCompiled(string folder, FaultList faults)
    {
        var files = ReadFolder(folder).ToArray();
        return LoadAll(files, [], faults, new FaultList(), CompiledContent.Beside(files))[LocaleFolders.Original];
    }

    /// <param name="files">Names and texts, so that tests need no folder.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static ContentCatalog Load(IEnumerable<(string Name, string Text)> files, FaultList faults) =>
        LoadAll(files, [], faults, new FaultList())[LocaleFolders.Original];

    /// <summary>The catalogue in its own language and in others.</summary>
    /// <param name="files">Names and texts; <see cref="ReadFolder"/> reads a folder's.</param>
    /// <param name="locales">Which others; null for all there are.</param>
    /// <param name="faults">Receives what is wrong with the catalogue or keeps a locale from being served.</param>
    /// <param name="gaps">Receives what a locale lacks: English stands in for it.</param>
    /// <param name="compiled">What a build worked out of the same files, and found sound; null to work it out now.</param>
    /// <returns>By locale; the original is always there.</returns>
    public static FrozenDictionary<string, ContentCatalog> LoadAll(
        IEnumerable<(string Name, string Text)> files, IReadOnlyList<string>? locales, FaultList faults, FaultList gaps, CompiledContent? compiled = null)
    {
        var texts = files.ToArray();
        var parsed = compiled?.Part(CompiledFiles.Part) is { } part ? CompiledFiles.Read([.. texts.Select(f => f.Name)], part) : Parse(texts);
        var there = LocaleFolders.In(parsed.Select(f => f.Name));
        var original = parsed.Where(f => !there.Any(l => LocaleFolders.Holds(l, f.Name))).ToList();
        original.ForEach(f => faults.AddAll(f.Faults));
        var catalog = Read(original, null, faults, gaps, compiled);
        if (compiled is null)
        {
            ContentChecks.Run(catalog, faults);
        }

        var all = new Dictionary<string, ContentCatalog>(StringComparer.Ordinal) { [LocaleFolders.Original] = catalog };
        foreach (var locale in locales ?? there)
        {
            if (!there.Contains(locale))
            {
                faults.Add($"content/{locale}", 1, $"there is no {LocaleFolders.LocaleFile} for the locale '{locale}'{Suggestion.For(locale, there)}");
                continue;
            }

            var own = parsed.Where(f => LocaleFolders.Holds(locale, f.Name)).ToList();
            own.ForEach(f => faults.AddAll(f.Faults));
            var content = LocaleContent.Read(locale, [.. own.Select(f => (f.Name, f.Node))], faults, gaps);
            all[locale] = Read(original, content, faults, gaps, compiled);
            content.Done(all[locale].Items.Keys, gaps);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every content file of a folder, by names relative to its parent; none when there is no such folder.</summary>
    public static IEnumerable<(string Name, string Text)> ReadFolder(string folder)
    {
        var root = Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder;
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return files.Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    /// <summary>On all cores: it knows nothing of other files.</summary>
    internal static ParsedFile[] Parse((string Name, string Text)[] files)
    {
        var parsed = new ParsedFile[files.Length];
        Parallel.For(0, files.Length, i => parsed[i] = ParsedFile.Of(files[i].Name, files[i].Text));
        return parsed;
    }

    private static ContentCatalog Read(
        List<ParsedFile> files, LocaleContent? locale, FaultList faults, FaultList gaps, CompiledContent? compiled)
    {
        var builder = new CatalogBuilder { Locale = locale?.Locale ?? Locale.Original };
        var reader = new ItemReader(builder, locale, faults, gaps);
        foreach (var file in files)
        {
            ReadFile(file, reader, faults);
        }

        return new ContentCatalog(builder, compiled);
    }

    private static void ReadFile(ParsedFile file, ItemReader items, FaultList faults)
    {
        switch (file.Node)
        {
            case null:
                return;
            case YamlMap map:
                var header = new Fields(file.Name, map, "header", faults);
                var kind = header.Text("kind");
                if (!Kinds.TryGetValue(kind, out var reader))
                {
                    if (kind.Length > 0)
                    {
                        header.Fault("kind", $"'kind' cannot be '{kind}'{Suggestion.For(kind, Kinds.Keys)}; it is one of {string.Join(", ", Kinds.Keys)}");
                    }

                    return;
                }

                var maps = header.Maps("items");
                if (header.OptionalNode("items") is null or YamlList { Items.Count: 0 })
                {
                    header.Fault("items", "'items' is missing or empty");
                }

                foreach (var (item, content) in maps.Zip(file.Canonical))
                {
                    items.Read(item, header, content, reader);
                }

                foreach (var shared in (string[])["version", "status", "sources", "evidence", "reviewed-by", "reviewed-on", "review-due"])
                {
                    header.OptionalNode(shared);
                }

                header.Done();
                return;
            case { } other:
                faults.Add(file.Name, other.Line, "the file must be a mapping with 'kind:' and 'items:'");
                return;
        }
    }
}
