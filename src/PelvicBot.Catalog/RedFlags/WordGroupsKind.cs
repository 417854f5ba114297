using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>
/// <c>kind: word-groups</c>: items of <c>id</c>, <c>groups</c> (name → terms, or name → <c>{ words, except, situation }</c>),
/// <c>not-typos</c> and <c>spellings</c>.
/// </summary>
public sealed class WordGroupsKind : IContentKind
{
    private static readonly string[] Situations = [.. RedFlagLexicon.Situations];

    public string Kind => "word-groups";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        catalog.NotTypos.AddRange(item.Heard("not-typos"));
        ReadSpellings(item, catalog);
        if (item.Map("groups") is not { } groups)
        {
            return;
        }

        foreach (var name in groups.Keys.ToArray())
        {
            var line = groups.LineOf(name);
            if (catalog.WordGroups.Find(g => g.Name == name) is { } first)
            {
                groups.Fault(name, $"the word group '{name}' is there already at {first.File}:{first.Line}");
                continue;
            }

            catalog.WordGroups.Add(groups.OptionalNode(name) is YamlMap ? ReadDetailed(groups.Map(name)!, name, line) : ReadPlain(groups, name, line));
        }
    }

    private static void ReadSpellings(Fields item, CatalogBuilder catalog)
    {
        foreach (var pair in item.Heard("spellings"))
        {
            if (pair.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var written, var meant])
            {
                catalog.Spellings[written] = meant;
            }
            else
            {
                item.Fault("spellings", $"'{pair}' must be the word as it is written and the word that is meant, such as 'cannae cant'");
            }
        }
    }

    private static WordGroup ReadPlain(Fields groups, string name, int line)
    {
        var terms = groups.Heard(name);
        if (terms.Count == 0)
        {
            groups.Fault(name, $"the word group '{name}' has no words");
        }

        return new WordGroup(name, [.. terms], [], null, groups.File, line);
    }

    private static WordGroup ReadDetailed(Fields group, string name, int line)
    {
        var read = new WordGroup(
            name,
            [.. group.Heard("words")],
            [.. group.Heard("except")],
            group.OptionalWord("situation", Situations),
            group.File,
            line);
        group.Done();
        return read;
    }
}
