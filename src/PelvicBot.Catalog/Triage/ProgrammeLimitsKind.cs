using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: programme-limits</c>: <c>programme</c>, <c>only</c> and <c>unless</c>.</summary>
public sealed class ProgrammeLimitsKind : IContentKind
{
    public string Kind => "programme-limits";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog) =>
        catalog.Triage.ProgrammeLimits.Add(new ProgrammeLimit(
            info,
            item.Text("programme"),
            TriageFields.RequiredCondition(item, "only") ?? new Conditions.Condition.Any([]),
            [.. item.Texts("unless")]));
}
