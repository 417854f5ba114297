using System.Collections.Immutable;
using PelvicBot.Catalog;
using PelvicBot.Catalog.Exercises;
using PelvicBot.Catalog.Programmes;
using PelvicBot.Coaching.Sessions;
using PelvicBot.Coaching.Triage;

namespace PelvicBot.Coaching.Matrix;

/// <summary>
/// What the coach does with each exercise for each member of <see cref="MatrixMembers"/>: the exercise is planned as a session of its
/// own, by the same code that plans members' sessions.
/// </summary>
public static class ExerciseMatrix
{
    private const string SessionId = "matrix";

    /// <summary>Every combination, by exercise id and then in the order of the members.</summary>
    public static ImmutableArray<MatrixCell> Of(ContentCatalog catalog)
    {
        var members = MatrixMembers.Of(catalog).ToList();
        return
        [
            .. from exercise in catalog.Exercises.Values.OrderBy(e => e.Id, StringComparer.Ordinal)
               let programme = ProgrammeOf(exercise)
               from member in members
               select Cell(catalog, programme, exercise, member),
        ];
    }

    private static MatrixCell Cell(ContentCatalog catalog, Programme programme, Exercise exercise, MatrixMember member)
    {
        if (!exercise.Fits(member.Situation.Body))
        {
            return new MatrixCell(exercise, member, MatrixDecision.OtherBody, null, [], []);
        }

        if (!member.WaitsFor.IsEmpty)
        {
            return new MatrixCell(
                exercise, member, MatrixDecision.Waits, null, [], [.. member.WaitsFor.Select(r => new Reason(r.RuleId, BecauseWords.Text(catalog, r.MessageId, r.Because)))]);
        }

        var plan = SessionPlanner.Plan(catalog, programme, SessionId, member.Situation);
        if (plan.LeftOut.FirstOrDefault(l => l.ExerciseId == exercise.Id) is { } left)
        {
            var decision = left.NoReplacementFits ? MatrixDecision.Hole : MatrixDecision.HeldBack;
            return new MatrixCell(exercise, member, decision, plan.Steps.FirstOrDefault()?.ExerciseId, [], [left.Because]);
        }

        // Beside an exercise that nobody has to do the planner puts breathing, so the step is looked for by its name.
        if (plan.Steps.FirstOrDefault(s => s.ExerciseId == exercise.Id) is { } own)
        {
            return new MatrixCell(exercise, member, own.Notes.IsEmpty ? MatrixDecision.Offered : MatrixDecision.Changed, null, [own.Posture, .. own.OtherPostures], own.Notes);
        }

        var other = plan.Steps.First(s => s.ReplacedFor == exercise.Id);
        return new MatrixCell(exercise, member, MatrixDecision.Replaced, other.ExerciseId, [other.Posture, .. other.OtherPostures], [other.Because!]);
    }

    private static Programme ProgrammeOf(Exercise exercise) => new()
    {
        Info = exercise.Info,
        Name = exercise.Name,
        DiscreetName = exercise.DiscreetName,
        Summary = "",
        Available = Availability.Yes,
        Phases =
        [
            new Phase
            {
                Id = SessionId,
                Name = "",
                Summary = "",
                Sessions = [new SessionPlan(SessionId, "", [new SessionStep([exercise.Id], 1, null, null, exercise.Optional, [], exercise.Info.Line)])],
                Line = exercise.Info.Line,
            },
        ],
    };
}
