using System.Collections.Frozen;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Rules;

/// <summary><c>kind: coaching-rules</c>: the constants of coaching, each with the reason a member can read.</summary>
public sealed class CoachingRulesKind : IContentKind
{
    public string Kind => "coaching-rules";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (item.Map("values") is { } map)
        {
            foreach (var key in map.Keys.ToList())
            {
                values.Add(key, map.Text(key));
            }
        }

        catalog.CoachingRules.Add(info.Id, new CoachingRule(info, item.Prose("text"), values.ToFrozenDictionary(StringComparer.Ordinal)));
    }
}
