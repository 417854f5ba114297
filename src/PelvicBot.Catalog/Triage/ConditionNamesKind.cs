using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: conditions</c>: <c>name</c> and <c>means</c>.</summary>
public sealed class ConditionNamesKind : IContentKind
{
    public string Kind => "conditions";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Triage.ConditionNames.Add(new ConditionName(
            info, item.Text("name"), TriageFields.RequiredCondition(item, "means") ?? new Conditions.Condition.Any([])));
}
