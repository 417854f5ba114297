using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Testing;

namespace PelvicBot.Coaching.Tests.Sessions;

/// <summary>
/// Every session of every shipped programme, fitted to every body, stage, condition and state of clearance: nothing contraindicated, nothing
/// dropped in silence. What is contraindicated is worked out here from the content, not by the planner's own code.
/// </summary>
public sealed class SessionPlannerSpaceTests
{
    private static readonly ContentCatalog Catalog = ShippedCatalog.Instance;
    private static readonly ImmutableArray<string> Conditions = [.. SituationIds.Conditions.Append(SituationIds.RecentSurgery).Append(SituationIds.HardMemories).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Programmes => [.. Catalog.Programmes.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Plan_EveryMember_HasNothingContraindicated(string programmeId) =>
        ForEach(programmeId, Members(), (programme, member, plan) =>
        {
            foreach (var step in plan.Steps)
            {
                var exercise = Catalog.Exercises[step.ExerciseId];
                var rules = RulesFor(programme, exercise, member).ToList();
                Assert.DoesNotContain(rules, r => r.Blocks);
                Assert.DoesNotContain(rules, r => r.Postures.Contains(step.Posture) || r.Postures.Any(step.OtherPostures.Contains));
                Assert.All(rules.Where(r => r.Action == ContraindicationAction.Modify), r => Assert.Contains(step.Notes, n => n.Text == r.Because));
                Assert.True(exercise.Fits(member.Body));
                Assert.Contains(exercise.Postures, p => p.Posture == step.Posture);
                Assert.InRange(step.Minutes, exercise.Dose.MinMinutes, exercise.Dose.MaxMinutes);
                Assert.True(step.Optional || !exercise.Optional);
                Assert.True(member.DiscomfortAtRest is null or <= 2 || exercise.Type == ExerciseType.Breath);
            }
        });

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Plan_EveryMember_SaysWhyForWhateverIsMissing(string programmeId) =>
        ForEach(programmeId, Members(), (programme, member, plan) =>
        {
            Assert.All(plan.LeftOut, l => Assert.NotEqual("", l.Because.Text));
            Assert.All(plan.Steps, s => Assert.True(s.ReplacedFor is null || s.Because is { Text.Length: > 0 }));
            Assert.Equal(plan.Steps.Select(s => s.ExerciseId).Distinct(StringComparer.Ordinal).Count(), plan.Steps.Length);
            var accounted = plan.Steps.SelectMany(s => (string[])[s.ExerciseId, s.ReplacedFor ?? ""]).Concat(plan.LeftOut.Select(l => l.ExerciseId)).ToHashSet(StringComparer.Ordinal);
            var situations = Situations(member);
            foreach (var step in programme.FindSession(plan.SessionId)!.Value.Session.Steps.Where(s => s.When.IsEmpty || s.When.Any(situations.Contains)))
            {
                var fitting = step.Exercises.Where(e => Catalog.Exercises[e].Fits(member.Body)).ToList();
                Assert.True(fitting.Count(accounted.Contains) >= Math.Min(step.Choose, fitting.Count), $"{string.Join(", ", step.Exercises)} vanished");
            }
        });

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Plan_EveryMember_KeepsBreathingUnlessThatNeedsACheckToo(string programmeId) =>
        ForEach(programmeId, Members(), (_, member, plan) =>
        {
            if (member.Conditions.Overlaps(["heart-or-lung-disease", "aneurysm"]) && !member.Cleared)
            {
                Assert.Empty(plan.Steps);
                Assert.NotEmpty(plan.LeftOut);
            }
            else
            {
                Assert.Contains(plan.Steps, s => !s.Optional);
            }
        });

    [Fact]
    public void Plan_EveryPairOfConditions_HasNothingContraindicated()
    {
        var pairs = from first in Conditions
                    from second in Conditions
                    where string.CompareOrdinal(first, second) < 0
                    from pregnancy in (Pregnancy[])[Pregnancy.No, Pregnancy.ThirdTrimester]
                    select new MemberSituation { Body = Body.Vulva, Pregnancy = pregnancy, Cleared = true, Conditions = [first, second] };
        foreach (var id in (string[])["daily-circuit", "self-massage", "foundations"])
        {
            ForEach(id, pairs, (programme, member, plan) =>
            {
                Assert.Contains(plan.Steps, s => !s.Optional);
                Assert.All(plan.Steps, s => Assert.DoesNotContain(RulesFor(programme, Catalog.Exercises[s.ExerciseId], member), r => r.Blocks || r.Postures.Contains(s.Posture)));
            });
        }
    }

    private static IEnumerable<MemberSituation> Members() =>
        from body in Enum.GetValues<Body>()
        from pregnancy in body == Body.Penis ? [Pregnancy.No] : Enum.GetValues<Pregnancy>()
        from postnatal in pregnancy == Pregnancy.Postpartum ? new[] { false, true } : [false]
        from condition in Conditions.Append("none")
        from cleared in new[] { false, true }
        from discomfort in new int?[] { null, 3 }
        select new MemberSituation
        {
            Body = body,
            Pregnancy = pregnancy,
            PostnatalCleared = postnatal,
            Conditions = condition == "none" ? [] : [condition],
            Cleared = cleared,
            DiscomfortAtRest = discomfort,
        };

    private static void ForEach(string programmeId, IEnumerable<MemberSituation> members, Action<Programme, MemberSituation, PlannedSession> check)
    {
        var programme = Catalog.Programmes[programmeId];
        foreach (var member in members.Where(m => programme.ForBody.IsEmpty || programme.ForBody.Contains(m.Body)))
        {
            foreach (var session in programme.Phases.SelectMany(p => p.Sessions))
            {
                check(programme, member, SessionPlanner.Plan(Catalog, programme, session.Id, member));
            }
        }
    }

    private static IEnumerable<Contraindication> RulesFor(Programme programme, Exercise exercise, MemberSituation member)
    {
        var situations = Situations(member);
        return exercise.Contraindications
            .Concat(Catalog.Contraindications.Values.Concat(programme.Replacements)
                .Where(g => !g.Except.Contains(exercise.Id) && (g.Exercises.Contains(exercise.Id) || g.Types.Contains(exercise.Type) || g.Efforts.Contains(exercise.Effort)))
                .Select(g => g.Rule))
            .Where(r => r.Conditions.Any(situations.Contains) && !(member.Cleared && r.LiftedByClearance));
    }

    private static ImmutableHashSet<string> Situations(MemberSituation member) => member.Conditions.Union(member.Pregnancy switch
    {
        Pregnancy.FirstTrimester => ["pregnant", "trimester-1"],
        Pregnancy.SecondTrimester => ["pregnant", "trimester-2", "back-lying-ends"],
        Pregnancy.ThirdTrimester => ["pregnant", "trimester-3", "back-lying-ends"],
        Pregnancy.Postpartum => member.PostnatalCleared ? ["postpartum"] : ["postpartum", "postpartum-unchecked"],
        _ => Array.Empty<string>(),
    });
}
