using System.Collections.Immutable;
using System.Globalization;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>
/// <c>kind: red-flags</c>: <c>id: red-flag/NAME, level, route, sign, words, patterns, yields-to, ignores</c>. A pattern is
/// <c>[group, other|another]</c> or <c>{ all: [...], within: 20, in-order: yes, unless: [...], level: soon }</c>.
/// </summary>
public sealed class RedFlagsKind : IContentKind
{
    private const string Prefix = "red-flag/";
    private const int DefaultWithin = 14;

    private static readonly string[] Levels = [.. RedFlagLexicon.Levels];
    private static readonly string[] Routes =
        ["ems", "maternity", "urgent-care", "gp", "crisis", "safeguarding", "sexual-health", "specialist-team", "pharmacist"];

    public string Kind => "red-flags";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        if (!info.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            item.Fault("id", $"the id of a red flag begins with '{Prefix}'");
        }

        catalog.RedFlags.Add(new RedFlag
        {
            Info = info,
            FlagId = info.Id[(info.Id.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Level = item.Word("level", Levels),
            Route = item.Word("route", Routes),
            Sign = item.Prose("sign"),
            Words = [.. item.Texts("words")],
            Patterns = ReadPatterns(item),
            YieldsTo = [.. item.Texts("yields-to")],
            Ignores = [.. item.Texts("ignores")],
        });
    }

    private static ImmutableArray<RedFlagPattern> ReadPatterns(Fields item)
    {
        var patterns = ImmutableArray.CreateBuilder<RedFlagPattern>();
        switch (item.OptionalNode("patterns"))
        {
            case null:
                break;
            case YamlList list:
                foreach (var node in list.Items)
                {
                    if (ReadPattern(node, item) is { } pattern)
                    {
                        patterns.Add(pattern);
                    }
                }

                break;
            default:
                item.Fault("patterns", "'patterns' must be a list");
                break;
        }

        return patterns.ToImmutable();
    }

    private static RedFlagPattern? ReadPattern(YamlNode node, Fields item)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return new RedFlagPattern([Alternatives(scalar.Text)], DefaultWithin, false, [], null, node.Line);
            case YamlList list:
                return new RedFlagPattern(
                    [.. list.Items.OfType<YamlScalar>().Select(s => Alternatives(s.Text))], DefaultWithin, false, [], null, node.Line);
            case YamlMap map:
                var fields = item.Nested("patterns", map, $"{item.What}, pattern");
                var pattern = new RedFlagPattern(
                    [.. fields.Texts("all").Select(Alternatives)],
                    fields.OptionalInt("within", 1, 200) ?? DefaultWithin,
                    fields.Flag("in-order"),
                    [.. fields.Texts("unless")],
                    fields.OptionalWord("level", Levels),
                    node.Line);
                if (pattern.All.IsEmpty)
                {
                    fields.Fault("all", "'all' is missing: name the word groups that must stand together");
                }

                fields.Done();
                return pattern.All.IsEmpty ? null : pattern;
            default:
                item.Faults.Add(item.File, node.Line, string.Create(CultureInfo.InvariantCulture, $"{item.What}: a pattern is a list of word groups"));
                return null;
        }
    }

    private static ImmutableArray<string> Alternatives(string text) =>
        [.. text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
