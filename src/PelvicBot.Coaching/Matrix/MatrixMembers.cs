using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Coaching.Members;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Coaching.Matrix;

/// <summary>
/// Every member of the matrix: each body, stage and condition, before and after someone who knows agreed, taken through the screening's own
/// rules. A pregnancy that a body is not asked about is no combination.
/// </summary>
public static class MatrixMembers
{
    /// <summary>The condition of those who have none.</summary>
    public const string None = "none";

    /// <summary>Not pregnant, each trimester, and after a birth before and after the check.</summary>
    public static readonly ImmutableArray<string> Stages =
        ["no", SituationIds.FirstTrimester, SituationIds.SecondTrimester, SituationIds.ThirdTrimester, SituationIds.PostpartumUnchecked, SituationIds.Postpartum];

    /// <summary>All the conditions of screening, and the situations asked about on their own.</summary>
    public static readonly ImmutableArray<string> Conditions =
        [None, .. SituationIds.Conditions.Order(StringComparer.Ordinal), SituationIds.RecentSurgery, SituationIds.HardMemories];

    public static IEnumerable<MatrixMember> Of(ContentCatalog catalog) =>
        from body in Enum.GetValues<Body>()
        from stage in Stages
        from condition in Conditions
        let before = Answers(body, stage, condition, cleared: false)
        where stage == "no" || Screening.Counted(catalog, before).ContainsKey("pregnancy")
        from cleared in (bool[])[false, true]
        let answers = cleared ? Answers(body, stage, condition, cleared: true) : before
        where !cleared || Holds(catalog, before).Length > 0
        select new MatrixMember
        {
            Body = body,
            Stage = stage,
            Condition = condition,
            Cleared = cleared,
            Situation = MemberSituations.Of(
                new Member { Id = "matrix", Answers = answers.ToImmutableDictionary(StringComparer.Ordinal) },
                [.. ScreeningTriage.Evaluate(catalog, answers).Restrictions.Where(r => !r.Removes.IsNothing).Select(r => ExerciseRestriction.Of(r, BecauseWords.Text(catalog, r.MessageId, r.Because)))],
                discomfortAtRest: 0),
            WaitsFor = Holds(catalog, answers),
        };

    private static ImmutableArray<OutcomeReason> Holds(ContentCatalog catalog, Answers answers) =>
        [.. ScreeningTriage.Evaluate(catalog, answers).Reasons.Where(r => r.Level > Urgency.SelfCare)];

    private static Answers Answers(Body body, string stage, string condition, bool cleared)
    {
        var answers = Triage.Answers.Empty
            .With("consent", true)
            .With("adult", true)
            .With("urgent-signs", [None])
            .With("aim", [condition == SituationIds.HardMemories ? "comfortable-penetration" : "ease-tension"])
            .With("body", body.Name())
            .With("surgery", condition == SituationIds.RecentSurgery ? "within-12-weeks" : None)
            .With("surgery-cleared", cleared)
            .With("conditions", [SituationIds.Conditions.Contains(condition) ? condition : None])
            .With("hard-memories", condition == SituationIds.HardMemories ? "yes" : "no")
            .With("in-care", cleared)
            .With("pain-now", 0);
        answers = cleared ? answers.With("cleared", true) : answers;
        return stage switch
        {
            "no" => answers.With("pregnancy", "no"),
            SituationIds.Postpartum => Birth(answers, weeks: 12, check: true),
            SituationIds.PostpartumUnchecked => Birth(answers, weeks: 3, check: false),
            _ => answers.With("pregnancy", stage),
        };
    }

    private static Answers Birth(Answers answers, int weeks, bool check) => answers
        .With("pregnancy", SituationIds.Postpartum)
        .With("weeks-since-birth", weeks)
        .With("postnatal-check-cleared", check)
        .With("birth-injury", None);
}
