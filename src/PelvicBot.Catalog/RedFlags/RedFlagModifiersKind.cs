using System.Collections.Immutable;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.RedFlags;

/// <summary>
/// <c>kind: red-flag-modifiers</c>: items of <c>id, modifier, except, rules</c> (each rule <c>{ words, scope, within, at-start, unless,
/// up-to }</c>), or of <c>id, clause-starts, openers</c>.
/// </summary>
public sealed class RedFlagModifiersKind : IContentKind
{
    /// <summary>Names as content writes them.</summary>
    public static readonly ImmutableArray<string> Names =
        ["negated", "historical", "resolved", "hypothetical", "general", "other-person", "idiom", "assessed"];

    private const int DefaultWithin = 6;
    private static readonly string[] Modifiers = [.. Names];
    private static readonly string[] Scopes = ["next", "near", "before", "clause", "sentence", "earlier", "message", "over"];
    private static readonly string[] Levels = [.. RedFlagLexicon.Levels];

    public string Kind => "red-flag-modifiers";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var clauseStarts = item.Heard("clause-starts");
        var openers = item.Heard("openers");
        var rules = item.Maps("rules");
        if (rules.Count == 0)
        {
            catalog.RedFlagModifiers.Add(new RedFlagModifiers(info, [], [.. clauseStarts], [.. openers]));
            return;
        }

        var modifier = item.Word("modifier", Modifiers);
        ImmutableArray<string> except = [.. item.Heard("except")];
        catalog.RedFlagModifiers.Add(new RedFlagModifiers(
            info, [.. rules.Select(r => ReadRule(r, modifier, except))], [.. clauseStarts], [.. openers]));
    }

    private static RedFlagModifierRule ReadRule(Fields rule, string modifier, ImmutableArray<string> except)
    {
        var read = new RedFlagModifierRule(
            modifier,
            [.. rule.Heard("words")],
            except,
            rule.Word("scope", Scopes),
            rule.OptionalInt("within", 1, 50) ?? DefaultWithin,
            rule.Flag("at-start"),
            [.. rule.Heard("unless")],
            rule.OptionalWord("up-to", Levels),
            rule.Line);
        rule.Done();
        return read;
    }
}
