using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: restrictions</c>: <c>when</c>, <c>because</c>, <c>removes</c>, <c>ends-with-comfort</c> and <c>ends-at-rest</c>.</summary>
public sealed class RestrictionsKind : IContentKind
{
    private static readonly string[] Types = ["breath", "awareness", "release", "stretch", "massage", "preparation", "touch", "strength"];
    private static readonly string[] Efforts = ["none", "release", "light-squeeze", "lift", "hold"];
    private static readonly string[] Postures = ["back", "propped", "side", "sitting", "standing", "hands-and-knees", "kneeling", "walking"];

    public string Kind => "restrictions";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Triage.Restrictions.Add(new Restriction
        {
            Info = info,
            When = TriageFields.RequiredCondition(item, "when") ?? new Conditions.Condition.Any([]),
            Because = item.Text("because"),
            Removes = item.Map("removes") is { } removes ? ReadRemoval(removes) : Removal.Nothing,
            EndsWithComfort = item.Flag("ends-with-comfort"),
            EndsAtRest = item.Flag("ends-at-rest"),
        });

    private static Removal ReadRemoval(Fields removes)
    {
        var removal = new Removal(
            [.. removes.Words("types", Types)],
            [.. removes.Words("efforts", Efforts)],
            [.. removes.Texts("exercises")],
            [.. removes.Words("postures", Postures)]);
        if (removal.IsNothing && removes.Keys.All(k => removes.Texts(k).Count == 0))
        {
            removes.Fault("types", "it removes nothing: name 'types', 'efforts', 'exercises' or 'postures', or leave 'removes' out for a caution");
        }

        removes.Done();
        return removal;
    }
}
