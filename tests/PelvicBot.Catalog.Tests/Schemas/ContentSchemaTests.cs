using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Locales;
using PelvicBot.Catalog.Yaml;
using PelvicBot.Testing;
using PelvicBot.Testing.Schemas;

namespace PelvicBot.Catalog.Tests.Schemas;

/// <summary>The JSON schemas that editors use, the shipped files, and the loader agree.</summary>
public sealed class ContentSchemaTests
{
    private const string Expects = "# expects: ";
    private static readonly string[] Shared = ["version", "status", "evidence", "sources", "reviewed-by", "reviewed-on", "review-due"];
    private static readonly string Here = Path.Combine(RepositoryFolder.Root, "tests", "PelvicBot.Catalog.Tests", "Schemas");

    public static TheoryData<string> Kinds => [.. ContentKinds.All.Select(k => k.Kind).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> BrokenNames =>
        Directory.EnumerateFiles(Path.Combine(Here, "Broken"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    [Fact]
    public async Task ShippedContent_AgainstItsSchema_IsSound()
    {
        await using var validator = new YamlValidator();
        foreach (var (name, text) in Shipped())
        {
            Assert.Equal((name, ""), (name, string.Join('\n', await validator.CheckAsync("content", text))));
        }
    }

    [Fact]
    public async Task BrokenFile_AgainstItsSchema_IsRefused()
    {
        await using var validator = new YamlValidator();
        foreach (var name in BrokenNames)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Here, "Broken", name + ".yaml"));
            var expected = string.Join('\n', text.Split('\n').Where(l => l.StartsWith(Expects, StringComparison.Ordinal)).Select(l => l[Expects.Length..]));

            Assert.NotEqual((name, ""), (name, expected));
            Assert.Equal((name, expected), (name, string.Join('\n', await validator.CheckAsync("content", text))));
            Assert.Equal((name, expected), (name, string.Join('\n', await validator.CheckAsync(name, text))));
        }
    }

    [Fact]
    public void EverySchemaOfContent_HasABrokenFile() =>
        Assert.Equal(SchemaFiles.Names.Except(["common", "content", "dialog"]), BrokenNames);

    [Fact]
    public void ContentSchema_Kinds_AreTheLoaders() =>
        Assert.Equal(
            ContentKinds.All.Select(k => k.Kind).Append(LocaleContent.Kind).Order(StringComparer.Ordinal),
            SchemaFiles.Read("content").GetProperty("else").GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(k => k.GetString()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_AndLoader_HaveTheSameFields(string kind)
    {
        var schema = SchemaFiles.Read(kind).GetProperty("properties");
        var asked = new AskedFields();
        var reader = ContentKinds.All.Single(k => k.Kind == kind);
        foreach (var (name, text) in Shipped().Concat(Examples()))
        {
            var faults = new FaultList();
            if (YamlReader.Read(name, text, faults) is YamlMap map && new Fields(name, map, "header", faults) is var header && header.OptionalText("kind") == kind)
            {
                foreach (var item in header.Maps("items"))
                {
                    var info = ItemInfoReader.Read(kind, item, header, default);
                    reader.ReadItem(item, info, new CatalogBuilder());
                    Array.ForEach(Shared, s => item.OptionalNode(s));
                    asked.Add(item);
                }

                Assert.Equal((name, ""), (name, string.Join('\n', faults.All)));
            }
        }

        Assert.Equal(["kind", .. Shared, "items"], schema.EnumerateObject().Select(p => p.Name));
        Assert.Equal("", string.Join('\n', SchemaFiles.Differences(schema.GetProperty("items").GetProperty("items"), asked, kind)));
    }

    private static IEnumerable<(string Name, string Text)> Shipped() => CatalogLoader.ReadFolder(Path.Combine(RepositoryFolder.Root, "content"));

    /// <summary>Fields that the loader reads only where they are and that no shipped item has.</summary>
    private static IEnumerable<(string Name, string Text)> Examples() => CatalogLoader.ReadFolder(Path.Combine(Here, "Examples"));
}
