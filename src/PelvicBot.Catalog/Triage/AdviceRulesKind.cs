using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary><c>kind: advice-rules</c>, in order: <c>when</c> and <c>content</c>.</summary>
public sealed class AdviceRulesKind : IContentKind
{
    public string Kind => "advice-rules";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var content = item.Texts("content");
        if (content.Count == 0)
        {
            item.Fault("content", "'content' is missing: name the content ids to offer");
        }

        catalog.Triage.Advice.Add(
            new AdviceRule(info, TriageFields.RequiredCondition(item, "when") ?? new Conditions.Condition.Any([]), [.. content]));
    }
}
