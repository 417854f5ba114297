using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: programme-rules</c>, in order: <c>when</c>, <c>programme</c> (an id or none), <c>alternatives</c>, <c>because</c>, <c>reason</c>.</summary>
public sealed class ProgrammeRulesKind : IContentKind
{
    public string Kind => "programme-rules";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var programme = item.Text("programme");
        var because = item.Texts("because");
        if (because.Count == 0)
        {
            item.Fault("because", "'because' is missing: name the questions whose answers explain the recommendation");
        }

        catalog.Triage.ProgrammeRules.Add(new ProgrammeRule(
            info,
            TriageFields.RequiredCondition(item, "when") ?? new Conditions.Condition.Any([]),
            programme == "none" ? null : programme,
            [.. item.Texts("alternatives")],
            [.. because],
            item.Text("reason")));
    }
}
