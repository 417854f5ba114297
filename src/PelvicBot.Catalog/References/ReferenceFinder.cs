using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.References;

/// <summary>Finds the items that an item's fields name.</summary>
/// <param name="catalog">Whose items.</param>
public sealed partial class ReferenceFinder(ContentCatalog catalog)
{
    /// <summary>Fields whose words are never an item's id, though they may look like one.</summary>
    private static readonly FrozenSet<string> NoIds = FrozenSet.ToFrozenSet(
        ["id", "value", "values", "title", "words", "also", "covers", "evidence", "level", "route", "type", "types", "effort", "efforts", "topic", "facts"],
        StringComparer.Ordinal);

    /// <summary>Fields of situations; a situation's name is a condition's.</summary>
    private static readonly FrozenSet<string> Situations = FrozenSet.ToFrozenSet(["when", "condition", "lifted-by"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _questions = catalog.Questions.Values
        .OrderByDescending(q => q.Info.Id.StartsWith("screening/", StringComparison.Ordinal))
        .DistinctBy(q => q.BareId)
        .ToFrozenDictionary(q => q.BareId, q => q.Info.Id, StringComparer.Ordinal);

    /// <param name="from">Who names them.</param>
    /// <param name="item">The fields: an item's of <see cref="CanonicalItem"/>.</param>
    public IEnumerable<ItemReference> In(string from, JsonElement item) => Walk(item, "").Select(r => new ItemReference(r.To, from, r.How));

    private IEnumerable<(string To, string How)> Walk(JsonElement at, string field) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Walk(p.Value, field is "posture" or "values" && p.Value.ValueKind == JsonValueKind.String ? "" : p.Name)),
        JsonValueKind.Array => at.EnumerateArray().SelectMany(e => Walk(e, field)),
        JsonValueKind.String => Named(at.GetString()!, field).Select(to => (to, field.Length == 0 ? "values" : field)),
        _ => [],
    };

    private IEnumerable<string> Named(string text, string field)
    {
        if (field == "sources")
        {
            return Known($"source/{SourceRef.Parse(text).Source}");
        }

        if (NoIds.Contains(field))
        {
            return [];
        }

        if (text.Contains(' ', StringComparison.Ordinal))
        {
            return Placeholders(text).Concat(Conditional(text, field));
        }

        return field switch
        {
            "because" when _questions.TryGetValue(text, out var question) => [question],
            "yields-to" => Known($"red-flag/{text}"),
            _ when Situations.Contains(field) => Known($"condition/{text}"),
            _ => Known(text),
        };
    }

    private IEnumerable<string> Known(string key) => catalog.Items.ContainsKey(key) ? [key] : [];

    private IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).SelectMany(m => Known(BodyWordsKind.Prefix + m.Groups[1].Value));

    /// <summary>The questions that a condition looks at, and the programmes it tells apart.</summary>
    private IEnumerable<string> Conditional(string text, string field)
    {
        if (field is not ("asked" or "shown" or "for" or "when" or "means" or "only") || ConditionParser.Parse(text, out _) is not { } condition)
        {
            return [];
        }

        var programmes = ConditionAtoms.Of(condition).OfType<Condition.OneOf>().Where(o => o.Question == "programme").SelectMany(o => o.Values);
        return condition.Questions.Where(_questions.ContainsKey).Select(q => _questions[q]).Concat(programmes.SelectMany(Known));
    }

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}
