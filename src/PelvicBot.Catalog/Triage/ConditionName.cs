using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Items;

namespace PelvicBot.Catalog.Triage;

/// <summary>A condition or situation by its clinical name, and the answers that say so: <c>pgp</c> is <c>conditions has pelvic-girdle-pain</c>.</summary>
/// <param name="Info">Identity; the id is <c>condition/</c> and the name.</param>
/// <param name="Name">The name that red flags and the safety rules use: <c>postpartum-unchecked</c>.</param>
/// <param name="Means">Holds when the answers say it is so.</param>
public sealed record ConditionName(ItemInfo Info, string Name, Condition Means);
