using PelvicBot.Catalog.Items;
using PelvicBot.Catalog.Loading;
using PelvicBot.Catalog.Yaml;

namespace PelvicBot.Catalog.Triage;

/// <summary>
/// <c>kind: triage-rules</c>: <c>level</c>, <c>when</c>, <c>reason</c>, and at check-first <c>hold</c>, <c>fine</c>, <c>clear</c> and
/// <c>clearable</c>.
/// </summary>
public sealed class TriageRulesKind : IContentKind
{
    /// <summary>Levels a rule may call for, most urgent first. A self-care rule raises nothing: it adds a reason to a start.</summary>
    public static readonly string[] Levels = ["emergency", "same-day", "soon", "check-first", "self-care"];

    public string Kind => "triage-rules";

    public void ReadItem(Fields item, ItemInfo info, CatalogBuilder catalog)
    {
        var level = item.Word("level", Levels);
        var when = TriageFields.RequiredCondition(item, "when");
        var rule = new TriageRule
        {
            Info = info,
            Level = level,
            When = when ?? new Conditions.Condition.Any([]),
            Reason = item.Text("reason"),
            Hold = item.OptionalText("hold"),
            Fine = item.OptionalText("fine"),
            Clear = item.OptionalText("clear"),
            Clearable = item.Flag("clearable"),
        };
        if (level == "check-first" && (rule.Hold is null || rule.Fine is null || rule.Clear is null))
        {
            item.Fault("level", "a check-first rule must say what is on hold ('hold'), what is fine meanwhile ('fine') and who can clear it ('clear')");
        }

        if (level != "check-first" && (rule.Clearable || rule.Hold is not null || rule.Fine is not null || rule.Clear is not null))
        {
            item.Fault("level", $"'hold', 'fine', 'clear' and 'clearable' belong to check-first rules; this one is {level}");
        }

        catalog.Triage.Rules.Add(rule);
    }
}
