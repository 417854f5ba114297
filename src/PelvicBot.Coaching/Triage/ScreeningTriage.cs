using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Conditions;
using PelvicBot.Catalog.Triage;

namespace PelvicBot.Coaching.Triage;

/// <summary>
/// Works out what a screening comes to. The most urgent rule wins, so that another red flag or condition never lowers the level; the
/// word of someone who knows lifts a check-first hold and nothing else.
/// </summary>
public static class ScreeningTriage
{
    private const string ClearedQuestion = "cleared";

    /// <param name="catalog">Whose rule tables decide.</param>
    /// <param name="answers">By bare id; complete when <see cref="Screening.Missing"/> is empty. Answers to questions that are not asked don't count.</param>
    public static ScreeningOutcome Evaluate(ContentCatalog catalog, Answers answers)
    {
        var counted = Screening.Counted(catalog, answers);
        var cleared = counted.TryGetValue(ClearedQuestion, out var word) && word is AnswerValue.Flag { Value: true };
        var reasons = catalog.Triage.Rules
            .Where(r => r.When.Holds(counted) && !(cleared && r.Clearable))
            .Select(r => Reason(r, counted))
            .OrderByDescending(r => r.Level)
            .ToImmutableArray();
        var level = reasons.IsEmpty ? Urgency.SelfCare : reasons[0].Level;
        var restrictions = Restrictions(catalog, counted);
        var start = level == Urgency.SelfCare ? Start(catalog, counted, restrictions) : null;
        return new ScreeningOutcome
        {
            Level = level,
            Reasons = start is null
                ? [.. reasons.Where(r => r.Level > Urgency.SelfCare)]
                : [Reason(start, counted), .. reasons],
            Programme = start?.Programme,
            Alternatives = start?.Programme is null
                ? []
                : [.. start.Alternatives.Where(a => a != start.Programme && !catalog.Withdrawn.Contains(a) && Allowed(catalog, a, counted, restrictions))],
            Restrictions = restrictions,
            Advice = level >= Urgency.SameDay
                ? []
                : [.. catalog.Triage.Advice.Where(a => a.When.Holds(counted)).SelectMany(a => a.Content).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether a programme may be offered to a member at all, whatever was recommended; says nothing about a hold.</summary>
    public static bool Allowed(ContentCatalog catalog, string programme, Answers answers)
    {
        var counted = Screening.Counted(catalog, answers);
        return !catalog.Withdrawn.Contains(programme) && Allowed(catalog, programme, counted, Restrictions(catalog, counted));
    }

    private static bool Allowed(ContentCatalog catalog, string programme, Answers counted, ImmutableArray<AppliedRestriction> restrictions) =>
        catalog.Triage.ProgrammeLimits
            .Where(l => l.Programme == programme)
            .All(l => l.Only.Holds(counted) && !restrictions.Any(r => l.Unless.Contains(r.Id)));

    private static ImmutableArray<AppliedRestriction> Restrictions(ContentCatalog catalog, Answers counted) =>
    [
        .. catalog.Triage.Restrictions.Where(r => r.When.Holds(counted)).Select(r => new AppliedRestriction
        {
            Id = r.Info.Id,
            Because = Because.Of(r.When, counted),
            Sources = r.Info.Sources,
            MessageId = r.Because,
            Removes = r.Removes,
            EndsWithComfort = r.EndsWithComfort,
            EndsAtRest = r.EndsAtRest,
        }),
    ];

    /// <summary>The first that fits. One whose review has expired yields to any other; with no other it stands, and its sessions are breathing only.</summary>
    private static ProgrammeRule Start(ContentCatalog catalog, Answers counted, ImmutableArray<AppliedRestriction> restrictions)
    {
        var fitting = catalog.Triage.ProgrammeRules
            .Where(r => r.When.Holds(counted) && (r.Programme is null || Allowed(catalog, r.Programme, counted, restrictions)))
            .ToList();
        return fitting.Find(r => r.Programme is null || !catalog.Withdrawn.Contains(r.Programme)) ?? fitting[0];
    }

    private static OutcomeReason Reason(TriageRule rule, Answers counted) => new()
    {
        RuleId = rule.Info.Id,
        Level = UrgencyNames.Parse(rule.Level),
        Because = Because.Of(rule.When, counted),
        Sources = rule.Info.Sources,
        MessageId = rule.Reason,
        HoldId = rule.Hold,
        FineId = rule.Fine,
        ClearId = rule.Clear,
        Clearable = rule.Clearable,
    };

    private static OutcomeReason Reason(ProgrammeRule rule, Answers counted) => new()
    {
        RuleId = rule.Info.Id,
        Level = Urgency.SelfCare,
        Because = Answers.From(counted.Where(a => rule.Because.Contains(a.Key))),
        Sources = rule.Info.Sources,
        MessageId = rule.Reason,
    };
}
