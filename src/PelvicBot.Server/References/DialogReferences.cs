using PelvicBot.Catalog;
using PelvicBot.Catalog.References;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Server.References;

/// <summary>Which items the dialogs say and ask.</summary>
public static class DialogReferences
{
    /// <param name="folder">The dialogs folder.</param>
    /// <param name="catalog">Whose items.</param>
    public static IEnumerable<ItemReference> Find(string folder, ContentCatalog catalog) => Directory
        .EnumerateFiles(folder, "*.yaml")
        .SelectMany(file => YamlReader.Read(file, File.ReadAllText(file), new FaultList()) is YamlMap map
            ? InDialog($"dialogs/{Path.GetFileName(file)}", map, catalog)
            : []);

    private static IEnumerable<ItemReference> InDialog(string name, YamlMap dialog, ContentCatalog catalog) =>
        ((dialog["steps"] as YamlList)?.Items ?? []).OfType<YamlMap>().SelectMany(step => step.Entries.SelectMany(e =>
            Words(e.Value).Where(catalog.Items.ContainsKey).Select(id => new ItemReference(id, $"{name}, step '{(step["id"] as YamlScalar)?.Text}'", e.Key))));

    private static IEnumerable<string> Words(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlList list => list.Items.SelectMany(Words),
        _ => [],
    };
}
