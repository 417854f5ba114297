using System.Collections.Frozen;

namespace PelvicBot.Catalog.Exercises;

/// <summary>
/// The situations a contraindication may name: the values of <c>screening/conditions</c>, and those that follow from the answers
/// about pregnancy, birth, surgery and hard memories.
/// </summary>
public static class SituationIds
{
    public const string Pregnant = "pregnant";
    public const string FirstTrimester = "trimester-1";
    public const string SecondTrimester = "trimester-2";
    public const string ThirdTrimester = "trimester-3";

    /// <summary>From the week in which lying flat on the back ends (rule/back-lying).</summary>
    public const string BackLyingEnds = "back-lying-ends";
    public const string Postpartum = "postpartum";

    /// <summary>After a birth, before the check that clears exercise.</summary>
    public const string PostpartumUnchecked = "postpartum-unchecked";

    /// <summary>Surgery within the last weeks.</summary>
    public const string RecentSurgery = "recent-surgery";
    public const string HardMemories = "hard-memories";

    /// <summary>Those of the question <c>screening/conditions</c>.</summary>
    public static readonly FrozenSet<string> Conditions = new[]
    {
        "endometriosis", "bladder-pain-syndrome", "prolapse", "vestibulodynia", "lichen-sclerosus", "pudendal-neuralgia", "hernia",
        "intrauterine-device", "pessary", "catheter", "pelvic-cancer-or-radiotherapy", "prostate-surgery", "active-infection",
        "hip-replacement-or-injury", "knee-problem", "pelvic-girdle-pain", "osteoporosis", "bleeding-risk-or-anticoagulant", "aneurysm",
        "spinal-injury", "heart-or-lung-disease", "numb-skin", "latex-allergy", "placenta-praevia-or-pelvic-rest", "vaginal-reconstruction", "other",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static readonly FrozenSet<string> All = Conditions
        .Concat([Pregnant, FirstTrimester, SecondTrimester, ThirdTrimester, BackLyingEnds, Postpartum, PostpartumUnchecked, RecentSurgery, HardMemories])
        .ToFrozenSet(StringComparer.Ordinal);
}
