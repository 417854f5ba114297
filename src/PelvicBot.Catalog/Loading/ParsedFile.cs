using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Loading;

/// <summary>What can be made of one content file by itself.</summary>
/// <param name="Name">Its name, relative to the content folder's parent.</param>
/// <param name="Node">Its root; null when it is empty or faulty.</param>
/// <param name="Canonical">Its items as <see cref="CanonicalItem"/> writes them, in its order.</param>
/// <param name="Faults">What is wrong with it as YAML.</param>
internal sealed record ParsedFile(string Name, YamlNode? Node, IReadOnlyList<ReadOnlyMemory<byte>> Canonical, FaultList Faults)
{
    public static ParsedFile Of(string name, string text)
    {
        var faults = new FaultList();
        var node = YamlReader.Read(name, text, faults);
        return new ParsedFile(name, node, node is YamlMap map ? [.. CanonicalItem.OfFile(map)] : [], faults);
    }
}
