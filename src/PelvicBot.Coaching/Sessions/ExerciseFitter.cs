using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Catalog.Rules;

namespace PelvicBot.Coaching.Sessions;

/// <summary>Holds one exercise after another against a member's situation. Order: contraindication, replacement, posture.</summary>
internal sealed class ExerciseFitter(ContentCatalog catalog, Programme programme, MemberSituation member)
{
    /// <summary>The message that says why.</summary>
    private const string ReviewExpired = "review/exercise-waits";

    private readonly IReadOnlySet<string> _situations = member.Situations(catalog.Rules);

    public bool Holds(ImmutableArray<string> when) => when.IsEmpty || when.Any(_situations.Contains);

    /// <summary>Whether discomfort before the session is above the limit, so that only breathing is left.</summary>
    public bool BreathOnly => member.DiscomfortAtRest > catalog.Rules.DiscomfortLimit;

    public ExerciseFit Fit(string exerciseId)
    {
        var exercise = catalog.Exercises[exerciseId];
        var rules = catalog.ContraindicationsOf(exercise)
            .Concat(programme.Replacements.Where(r => r.AppliesTo(exercise)).Select(r => r.Rule))
            .Where(Applies)
            .ToList();
        var blocking = rules.FirstOrDefault(r => r.Action == ContraindicationAction.LeaveOut) ?? rules.FirstOrDefault(r => r.Blocks);
        var rest = ByRest(exercise);
        var blocked = rest ?? (blocking is null ? ByRestriction(exercise) ?? ByReview(exercise) : ReasonOf(blocking));
        var notes = rules.Where(r => r.Action == ContraindicationAction.Modify).Select(ReasonOf).ToList();
        var postures = Postures(exercise, rules, notes, out var lastLost);
        if (postures.IsEmpty)
        {
            blocked ??= lastLost;
        }

        return new ExerciseFit(
            exercise,
            blocked is null ? postures : [],
            [.. notes],
            blocked,
            [
                .. rules.Where(r => r.With is not null).Select(r => (r.With!, ReasonOf(r))),
                .. ByReview(exercise) is { } expired && exercise.Replacement is { } other ? [(other, expired)] : Array.Empty<(string, Reason)>(),
            ],
            rest is null && blocking is null);
    }

    private bool Applies(Contraindication rule) =>
        rule.Conditions.Any(c => _situations.Contains(c) && !(rule.LiftedByClearance && IsCleared(c)));

    private bool IsCleared(string situation) => member.Cleared || (member.SurgeryCleared && situation == SituationIds.RecentSurgery);

    private Reason? ByRest(Exercise exercise) =>
        BreathOnly && exercise.Type != ExerciseType.Breath
            ? new Reason(CoachingRules.BreathOnlyAtRest, catalog.Rules.All[CoachingRules.BreathOnlyAtRest].Text)
            : null;

    /// <summary>An exercise whose review has expired waits; its easier neighbours may take its place.</summary>
    private Reason? ByReview(Exercise exercise) =>
        catalog.Withdrawn.Contains(exercise.Id) ? new Reason(ReviewExpired, catalog.Messages[ReviewExpired].Text) : null;

    private Reason? ByRestriction(Exercise exercise) =>
        member.Restrictions.Where(r => r.Removes(exercise)).Select(r => new Reason(r.Id, r.Because)).FirstOrDefault();

    private ImmutableArray<Posture> Postures(Exercise exercise, List<Contraindication> rules, List<Reason> notes, out Reason? lastLost)
    {
        lastLost = null;
        var left = exercise.Postures.Select(p => p.Posture).ToList();
        var removals = rules.Where(r => r.Action == ContraindicationAction.ChangePosture).Select(r => (r.Postures, Why: ReasonOf(r)))
            .Concat(member.Restrictions.Where(r => !r.RemovedPostures.IsEmpty).Select(r => (r.RemovedPostures, Why: new Reason(r.Id, r.Because))));
        foreach (var (gone, why) in removals)
        {
            var preferred = left.FirstOrDefault();
            if (left.RemoveAll(gone.Contains) == 0)
            {
                continue;
            }

            lastLost = why;
            if (gone.Contains(preferred) && !notes.Contains(why))
            {
                notes.Add(why);
            }
        }

        return [.. left];
    }

    private static Reason ReasonOf(Contraindication rule) => new(rule.ItemId, rule.Because);
}
