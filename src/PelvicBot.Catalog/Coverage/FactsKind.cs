using System.Collections.Immutable;
using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Coverage;

/// <summary><c>kind: facts</c>: the list of facts, one item per section; <c>facts</c> and <c>left-out</c> are by fact id.</summary>
public sealed class FactsKind : IContentKind
{
    public string Kind => "facts";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) => catalog.FactSections.Add(new FactSection
    {
        Info = info,
        Name = item.Text("name"),
        CarriedBy = item.OptionalText("carried-by"),
        Facts = ReadFacts(item),
        LeftOut = ReadLeftOut(item),
    });

    private static ImmutableArray<Fact> ReadFacts(Fields item)
    {
        if (item.Map("facts") is not { } map)
        {
            item.Fault("facts", "'facts' is missing: list each as 'id: { in: [source], says: what it states }'");
            return [];
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var id in map.Keys.ToList())
        {
            if (map.Map(id) is { } fact)
            {
                facts.Add(new Fact(id, fact.Text("says"), [.. fact.Texts("in")], item.File, map.LineOf(id)));
                fact.Done();
            }
        }

        return facts.ToImmutable();
    }

    private static ImmutableArray<LeftOutFact> ReadLeftOut(Fields item)
    {
        if (item.Map("left-out") is not { } map)
        {
            return [];
        }

        var leftOut = ImmutableArray.CreateBuilder<LeftOutFact>();
        foreach (var id in map.Keys.ToList())
        {
            var because = map.OptionalText(id);
            if (string.IsNullOrEmpty(because))
            {
                map.Fault(id, $"'{id}' is left out without a reason: say why after the colon");
            }

            leftOut.Add(new LeftOutFact(id, because ?? "", map.LineOf(id)));
        }

        return leftOut.ToImmutable();
    }
}
